"""Generated from schemas/config.schema.json: RAILLINT_UPDATE=1 pytest."""

from raillint.guards import Patterns
from raillint.guards import Refused as JsonSchemaValueException


REGEX_PATTERNS = Patterns({
    '^[a-z][a-z0-9-]*$': '^[a-z][a-z0-9-]*\\Z'
})

NoneType = type(None)

def validate(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "profile" in data_keys:
            data_keys.remove("profile")
            data__profile = data["profile"]
            if not isinstance(data__profile, (str)):
                raise JsonSchemaValueException
            if isinstance(data__profile, str):
                if not REGEX_PATTERNS['^[a-z][a-z0-9-]*$'].search(data__profile):
                    raise JsonSchemaValueException
        if "select" in data_keys:
            data_keys.remove("select")
            data__select = data["select"]
            if not isinstance(data__select, (list, tuple)):
                raise JsonSchemaValueException
            data__select_is_list = isinstance(data__select, (list, tuple))
            if data__select_is_list:
                data__select_len = len(data__select)
                for data__select_x, data__select_item in enumerate(data__select):
                    if not isinstance(data__select_item, (str)):
                        raise JsonSchemaValueException
                    if isinstance(data__select_item, str):
                        data__select_item_len = len(data__select_item)
                        if data__select_item_len < 1:
                            raise JsonSchemaValueException
        if "ignore" in data_keys:
            data_keys.remove("ignore")
            data__ignore = data["ignore"]
            if not isinstance(data__ignore, (dict)):
                raise JsonSchemaValueException
            data__ignore_is_dict = isinstance(data__ignore, dict)
            if data__ignore_is_dict:
                data__ignore_keys = set(data__ignore.keys())
                for data__ignore_key in data__ignore_keys:
                    if data__ignore_key not in []:
                        data__ignore_value = data__ignore.get(data__ignore_key)
                        if not isinstance(data__ignore_value, (str, NoneType)):
                            raise JsonSchemaValueException
        if "fail-on" in data_keys:
            data_keys.remove("fail-on")
            data__failon = data["fail-on"]
            if not (isinstance(data__failon, str) and data__failon in {'error', 'info', 'never', 'warning'}):
                raise JsonSchemaValueException
        if "strict-undecided" in data_keys:
            data_keys.remove("strict-undecided")
            data__strictundecided = data["strict-undecided"]
            if not isinstance(data__strictundecided, (bool)):
                raise JsonSchemaValueException
        if "baseline" in data_keys:
            data_keys.remove("baseline")
            data__baseline = data["baseline"]
            if not isinstance(data__baseline, (str)):
                raise JsonSchemaValueException
            if isinstance(data__baseline, str):
                data__baseline_len = len(data__baseline)
                if data__baseline_len < 1:
                    raise JsonSchemaValueException
        if "license-texts" in data_keys:
            data_keys.remove("license-texts")
            data__licensetexts = data["license-texts"]
            if not isinstance(data__licensetexts, (str)):
                raise JsonSchemaValueException
            if isinstance(data__licensetexts, str):
                data__licensetexts_len = len(data__licensetexts)
                if data__licensetexts_len < 1:
                    raise JsonSchemaValueException
        if "licenses" in data_keys:
            data_keys.remove("licenses")
            data__licenses = data["licenses"]
            if not isinstance(data__licenses, (str)):
                raise JsonSchemaValueException
            if isinstance(data__licenses, str):
                data__licenses_len = len(data__licenses)
                if data__licenses_len < 1:
                    raise JsonSchemaValueException
        if "compare-with" in data_keys:
            data_keys.remove("compare-with")
            data__comparewith = data["compare-with"]
            if not isinstance(data__comparewith, (str)):
                raise JsonSchemaValueException
            if isinstance(data__comparewith, str):
                data__comparewith_len = len(data__comparewith)
                if data__comparewith_len < 1:
                    raise JsonSchemaValueException
        if "require-restrictions" in data_keys:
            data_keys.remove("require-restrictions")
            data__requirerestrictions = data["require-restrictions"]
            if not isinstance(data__requirerestrictions, (list, tuple)):
                raise JsonSchemaValueException
            data__requirerestrictions_is_list = isinstance(data__requirerestrictions, (list, tuple))
            if data__requirerestrictions_is_list:
                def fn(var): return frozenset(dict((k, fn(v)) for k, v in var.items()).items()) if hasattr(var, "items") else tuple(fn(v) for v in var) if isinstance(var, (dict, list)) else (bool, var) if isinstance(var, bool) else var
                data__requirerestrictions_len = len(data__requirerestrictions)
                if data__requirerestrictions_len > len(set(fn(data__requirerestrictions_x) for data__requirerestrictions_x in data__requirerestrictions)):
                    raise JsonSchemaValueException
                for data__requirerestrictions_x, data__requirerestrictions_item in enumerate(data__requirerestrictions):
                    if not isinstance(data__requirerestrictions_item, (str)):
                        raise JsonSchemaValueException
                    if isinstance(data__requirerestrictions_item, str):
                        data__requirerestrictions_item_len = len(data__requirerestrictions_item)
                        if data__requirerestrictions_item_len < 1:
                            raise JsonSchemaValueException
        if "require-restrictions-as" in data_keys:
            data_keys.remove("require-restrictions-as")
            data__requirerestrictionsas = data["require-restrictions-as"]
            if not (isinstance(data__requirerestrictionsas, str) and data__requirerestrictionsas in {'error', 'info', 'warning'}):
                raise JsonSchemaValueException
        if "large-model" in data_keys:
            data_keys.remove("large-model")
            data__largemodel = data["large-model"]
            if not isinstance(data__largemodel, (int)) and not (isinstance(data__largemodel, float) and data__largemodel.is_integer()) or isinstance(data__largemodel, bool):
                raise JsonSchemaValueException
            if isinstance(data__largemodel, (int, float)) and not isinstance(data__largemodel, bool):
                if data__largemodel < 1:
                    raise JsonSchemaValueException
        if data_keys:
            raise JsonSchemaValueException
    return data


KEYS = {
}
RULES = {}
MISSPELLINGS = {}
