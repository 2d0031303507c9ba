"""Any clause as a frame: a predicate, its arguments, and how far it is said to be so."""

from crosswire_extractor.reading.frames.reader import FrameReader

__all__ = ["FrameReader"]
