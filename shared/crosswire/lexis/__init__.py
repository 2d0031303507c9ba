"""What words mean to each other: lemmas, synonyms, opposites, kinds, states that exclude others."""

from crosswire.lexis.beings import being, two_beings, two_species
from crosswire.lexis.camps import acts_for, camp, usual_doer
from crosswire.lexis.cases import (
    calendar,
    contrasts,
    directions,
    numbered,
    parts_of_places,
    parts_of_things,
    role,
    single_works,
    some_people,
    whoever,
)
from crosswire.lexis.deeds import light, root_of, verb_behind
from crosswire.lexis.elections import election_to, is_election, outcome
from crosswire.lexis.forms import lemma, rare
from crosswire.lexis.groups import State
from crosswire.lexis.harm import harms_in_effect, harms_of, means_of_war
from crosswire.lexis.kinds import is_a
from crosswire.lexis.kinship import Kinship, kinship, known, opposed
from crosswire.lexis.naming import canonical
from crosswire.lexis.once import occurs, once, one_way
from crosswire.lexis.own import decided_verbs, owners
from crosswire.lexis.packed import uses
from crosswire.lexis.states import (
    clash,
    exclusive,
    fits,
    lasts,
    leaves_no_third,
    roles_of_holder,
    state_of,
    states_of,
)
from crosswire.lexis.storytelling import (
    deed_of_story,
    deeds_of_story,
    one_deed,
    stand_in,
    stands_for,
    ways_to_be_there,
)
from crosswire.lexis.untruth import untrue

__all__ = [
    "Kinship",
    "State",
    "acts_for",
    "being",
    "calendar",
    "camp",
    "canonical",
    "clash",
    "contrasts",
    "decided_verbs",
    "deed_of_story",
    "deeds_of_story",
    "directions",
    "election_to",
    "exclusive",
    "fits",
    "harms_in_effect",
    "harms_of",
    "is_a",
    "is_election",
    "kinship",
    "known",
    "lasts",
    "leaves_no_third",
    "lemma",
    "light",
    "means_of_war",
    "numbered",
    "occurs",
    "once",
    "one_deed",
    "one_way",
    "opposed",
    "outcome",
    "owners",
    "parts_of_places",
    "parts_of_things",
    "rare",
    "role",
    "roles_of_holder",
    "root_of",
    "single_works",
    "some_people",
    "stand_in",
    "stands_for",
    "state_of",
    "states_of",
    "two_beings",
    "two_species",
    "untrue",
    "uses",
    "usual_doer",
    "verb_behind",
    "ways_to_be_there",
    "whoever",
]
