"""A month of the web on loopback: publishers of varied temper, polled by the real ingest."""
