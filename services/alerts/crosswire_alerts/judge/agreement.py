"""When two answers to one question say the same."""

from crosswire.domain.claims import Amount, Answer, Doer, Entity, Moment, Quantity, Spot, State

#: Figures whose gap is at most this share of the larger are the same figure, rounded differently.
TOLERANCE = 0.05
#: Named figures further apart than this share of the larger do not confirm each other, even if
#: "at least 20" does not exclude 6,400.
CONFIRMS_WITHIN = 0.25


def agree(first: Answer, second: Answer) -> bool:
    """Whether both can be true of the same thing at the same time."""
    match first, second:
        case Amount(), Amount():
            return distance(first.quantity, second.quantity) <= TOLERANCE
        case State(), State():
            return first.state == second.state and same_entity(first.holder, second.holder)
        case Moment(), Moment():
            return first.when.overlaps(second.when)
        case Spot(), Spot():
            return same_entity(first.place, second.place)
        case Doer(), Doer():
            return same_entity(first.entity, second.entity)
        case _:
            return first.kind == second.kind


def confirms(first: Answer, second: Answer) -> bool:
    """Whether they agree and say the same, not merely something that does not exclude the other."""
    if isinstance(first, Amount) and isinstance(second, Amount):
        return agree(first, second) and _close(first.quantity, second.quantity)
    return agree(first, second)


def distance(first: Quantity, second: Quantity) -> float:
    """The gap between two intervals as a share of the larger bound; 0 if they overlap."""
    low, high = max(first.low, second.low), min(first.high, second.high)
    return 0.0 if low <= high else min(1.0, (low - high) / max(abs(low), abs(high)))


def same_entity(first: Entity | None, second: Entity | None) -> bool:
    """By key, or as two names for one country's side: its army, its troops, itself."""
    if first is None or second is None:
        return first is second
    return first.key == second.key or (
        first.side is not None and first.side == second.side and first.kind != "place"
    )


def _close(first: Quantity, second: Quantity) -> bool:
    a, b = _named(first), _named(second)
    if a is None or b is None:
        return False
    return abs(a - b) <= CONFIRMS_WITHIN * max(abs(a), abs(b))


def _named(quantity: Quantity) -> float | None:
    if quantity.value is not None:
        return quantity.value
    middle = (quantity.low + quantity.high) / 2
    return middle if abs(middle) < float("inf") else None
