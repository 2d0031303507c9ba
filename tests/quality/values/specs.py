"""The specs in scope, each with what is read and when that is right."""

from tests.quality.values.cases import Spec
from tests.quality.values.readers import bounded, dates, of, of_size, plain, with_unit
from tests.quality.values.right import anything, same_amount, same_days, same_ends, same_value
from tests.quality.values.scope import days_only, every, in_scope, places_only, resolved, valued

_UNITS = "NumberWithUnit"


SPECS = (
    Spec("numbers", "Number/NumberModel", plain, same_value),
    Spec("number ranges", "Number/NumberRangeModel", bounded, same_ends),
    Spec("ordinals", "Number/OrdinalModel", of("ordinal"), same_value, places_only),
    Spec("percentages", "Number/PercentModel", with_unit("share"), same_value, every, valued),
    Spec("currencies", f"{_UNITS}/CurrencyModel", with_unit("money"), same_amount, every, valued),
    Spec("units", f"{_UNITS}/DimensionModel", of_size, same_amount, every, valued),
    Spec("units", f"{_UNITS}/TemperatureModel", with_unit("heat"), same_amount, every, valued),
    Spec("ages", "NumberWithUnit/AgeModel", of("age"), same_value),
    Spec("dates", "DateTime/DateParser", dates, same_days, in_scope, resolved),
    Spec("dates", "DateTime/DateExtractor", dates, anything, in_scope),
    Spec("date periods", "DateTime/DatePeriodParser", dates, same_days, in_scope, resolved),
    Spec("date periods", "DateTime/DatePeriodExtractor", dates, anything, in_scope),
    Spec("dates in sentences", "DateTime/DateTimeModel", dates, same_days, days_only, resolved),
)  # fmt: skip
