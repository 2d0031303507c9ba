"""Addresses that lead inward, offered to Crosswire in every way that an address can reach it."""
