"""What Crosswire costs: articles a second, latency, each stage, and how matching grows."""
