"""Two statements compared word by word: do they speak of one thing, and can both be so?"""

from crosswire_alerts.judge.frames.gates import FRAME_GATES
from crosswire_alerts.judge.frames.rules import FRAME_RULES

__all__ = ["FRAME_GATES", "FRAME_RULES"]
