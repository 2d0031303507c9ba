"""What every Crosswire service shares: domain, store, queue, settings, observability."""
