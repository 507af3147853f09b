"""Generated from schemas/front-matter/dataset.schema.json: RAILLINT_UPDATE=1 pytest."""

from raillint.guards import Patterns
from raillint.guards import Refused as JsonSchemaValueException


REGEX_PATTERNS = Patterns({
    '^[a-z]{3}': '^[a-z]{3}'
})

NoneType = type(None)

def validate(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "license" in data_keys:
            data_keys.remove("license")
            data__license = data["license"]
            validate___definitions_license(data__license)
        if "license_name" in data_keys:
            data_keys.remove("license_name")
            data__licensename = data["license_name"]
            validate___definitions_license_name(data__licensename)
        if "license_link" in data_keys:
            data_keys.remove("license_link")
            data__licenselink = data["license_link"]
            validate___definitions_license_link(data__licenselink)
        if "license_details" in data_keys:
            data_keys.remove("license_details")
            data__licensedetails = data["license_details"]
            validate___definitions_license_details(data__licensedetails)
        if "language" in data_keys:
            data_keys.remove("language")
            data__language = data["language"]
            validate___definitions_language(data__language)
        if "language_bcp47" in data_keys:
            data_keys.remove("language_bcp47")
            data__languagebcp47 = data["language_bcp47"]
            validate___definitions_language_bcp47(data__languagebcp47)
        if "language_details" in data_keys:
            data_keys.remove("language_details")
            data__languagedetails = data["language_details"]
            validate___definitions_language_details(data__languagedetails)
        if "tags" in data_keys:
            data_keys.remove("tags")
            data__tags = data["tags"]
            validate___definitions_tags(data__tags)
        if "pretty_name" in data_keys:
            data_keys.remove("pretty_name")
            data__prettyname = data["pretty_name"]
            validate___definitions_pretty_name(data__prettyname)
        if "task_categories" in data_keys:
            data_keys.remove("task_categories")
            data__taskcategories = data["task_categories"]
            validate___definitions_task_categories(data__taskcategories)
        if "task_ids" in data_keys:
            data_keys.remove("task_ids")
            data__taskids = data["task_ids"]
            validate___definitions_task_ids(data__taskids)
        if "size_categories" in data_keys:
            data_keys.remove("size_categories")
            data__sizecategories = data["size_categories"]
            validate___definitions_size_categories(data__sizecategories)
        if "annotations_creators" in data_keys:
            data_keys.remove("annotations_creators")
            data__annotationscreators = data["annotations_creators"]
            validate___definitions_annotations_creators(data__annotationscreators)
        if "language_creators" in data_keys:
            data_keys.remove("language_creators")
            data__languagecreators = data["language_creators"]
            validate___definitions_language_creators(data__languagecreators)
        if "multilinguality" in data_keys:
            data_keys.remove("multilinguality")
            data__multilinguality = data["multilinguality"]
            validate___definitions_multilinguality(data__multilinguality)
        if "source_datasets" in data_keys:
            data_keys.remove("source_datasets")
            data__sourcedatasets = data["source_datasets"]
            validate___definitions_source_datasets(data__sourcedatasets)
        if "paperswithcode_id" in data_keys:
            data_keys.remove("paperswithcode_id")
            data__paperswithcodeid = data["paperswithcode_id"]
            validate___definitions_paperswithcode_id(data__paperswithcodeid)
        if "dataset_info" in data_keys:
            data_keys.remove("dataset_info")
            data__datasetinfo = data["dataset_info"]
            validate___definitions_dataset_info(data__datasetinfo)
        if "configs" in data_keys:
            data_keys.remove("configs")
            data__configs = data["configs"]
            validate___definitions_configs(data__configs)
        if "config_names" in data_keys:
            data_keys.remove("config_names")
            data__confignames = data["config_names"]
            validate___definitions_config_names(data__confignames)
        if "viewer" in data_keys:
            data_keys.remove("viewer")
            data__viewer = data["viewer"]
            validate___definitions_viewer(data__viewer)
        if "viewer_display_urls" in data_keys:
            data_keys.remove("viewer_display_urls")
            data__viewerdisplayurls = data["viewer_display_urls"]
            validate___definitions_viewer_display_urls(data__viewerdisplayurls)
        if "thumbnail" in data_keys:
            data_keys.remove("thumbnail")
            data__thumbnail = data["thumbnail"]
            validate___definitions_thumbnail(data__thumbnail)
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            validate___definitions_description(data__description)
        if "benchmark" in data_keys:
            data_keys.remove("benchmark")
            data__benchmark = data["benchmark"]
            validate___definitions_benchmark(data__benchmark)
        if "train-eval-index" in data_keys:
            data_keys.remove("train-eval-index")
            data__trainevalindex = data["train-eval-index"]
            validate___definitions_train_eval_index(data__trainevalindex)
        if "extra_gated_prompt" in data_keys:
            data_keys.remove("extra_gated_prompt")
            data__extragatedprompt = data["extra_gated_prompt"]
            validate___definitions_extra_gated_prompt(data__extragatedprompt)
        if "extra_gated_heading" in data_keys:
            data_keys.remove("extra_gated_heading")
            data__extragatedheading = data["extra_gated_heading"]
            validate___definitions_extra_gated_heading(data__extragatedheading)
        if "extra_gated_description" in data_keys:
            data_keys.remove("extra_gated_description")
            data__extragateddescription = data["extra_gated_description"]
            validate___definitions_extra_gated_description(data__extragateddescription)
        if "extra_gated_button_content" in data_keys:
            data_keys.remove("extra_gated_button_content")
            data__extragatedbuttoncontent = data["extra_gated_button_content"]
            validate___definitions_extra_gated_button_content(data__extragatedbuttoncontent)
        if "extra_gated_eu_disallowed" in data_keys:
            data_keys.remove("extra_gated_eu_disallowed")
            data__extragatedeudisallowed = data["extra_gated_eu_disallowed"]
            validate___definitions_extra_gated_eu_disallowed(data__extragatedeudisallowed)
        if "extra_gated_fields" in data_keys:
            data_keys.remove("extra_gated_fields")
            data__extragatedfields = data["extra_gated_fields"]
            validate___definitions_extra_gated_fields(data__extragatedfields)
    return data

def validate___definitions_extra_gated_fields(data):
    data_any_of_count1 = 0
    if not data_any_of_count1:
        try:
            if not isinstance(data, (dict)):
                raise JsonSchemaValueException
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                for data_key in data_keys:
                    if data_key not in []:
                        data_value = data.get(data_key)
                        validate___definitions_gated_field(data_value)
            data_any_of_count1 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count1:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                for data_x, data_item in enumerate(data):
                    if not isinstance(data_item, (dict)):
                        raise JsonSchemaValueException
                    data_item_is_dict = isinstance(data_item, dict)
                    if data_item_is_dict:
                        data_item_keys = set(data_item.keys())
                        for data_item_key in data_item_keys:
                            if data_item_key not in []:
                                data_item_value = data_item.get(data_item_key)
                                validate___definitions_gated_field(data_item_value)
            data_any_of_count1 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count1:
        raise JsonSchemaValueException
    return data

def validate___definitions_gated_field(data):
    data_any_of_count2 = 0
    if not data_any_of_count2:
        try:
            if not (isinstance(data, str) and data in {'checkbox', 'country', 'date_picker', 'ip_location', 'text'}):
                raise JsonSchemaValueException
            data_any_of_count2 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count2:
        try:
            if not isinstance(data, (dict)):
                raise JsonSchemaValueException
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['type']) - data.keys()
                if data__missing_keys:
                    raise JsonSchemaValueException
                data_keys = set(data.keys())
                if "type" in data_keys:
                    data_keys.remove("type")
                    data__type = data["type"]
                    if not (isinstance(data__type, str) and data__type in {'checkbox', 'country', 'date_picker', 'ip_location', 'text'}):
                        raise JsonSchemaValueException
            data_any_of_count2 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count2:
        try:
            if not isinstance(data, (dict)):
                raise JsonSchemaValueException
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['type', 'options']) - data.keys()
                if data__missing_keys:
                    raise JsonSchemaValueException
                data_keys = set(data.keys())
                if "type" in data_keys:
                    data_keys.remove("type")
                    data__type = data["type"]
                    if not (isinstance(data__type, str) and data__type == 'select'):
                        raise JsonSchemaValueException
                if "options" in data_keys:
                    data_keys.remove("options")
                    data__options = data["options"]
                    if not isinstance(data__options, (list, tuple)):
                        raise JsonSchemaValueException
                    data__options_is_list = isinstance(data__options, (list, tuple))
                    if data__options_is_list:
                        data__options_len = len(data__options)
                        if data__options_len < 1:
                            raise JsonSchemaValueException
                        for data__options_x, data__options_item in enumerate(data__options):
                            data__options_item_any_of_count3 = 0
                            if not data__options_item_any_of_count3:
                                try:
                                    if not isinstance(data__options_item, (str, bool)):
                                        raise JsonSchemaValueException
                                    data__options_item_any_of_count3 += 1
                                except JsonSchemaValueException: pass
                            if not data__options_item_any_of_count3:
                                try:
                                    if not isinstance(data__options_item, (dict)):
                                        raise JsonSchemaValueException
                                    data__options_item_is_dict = isinstance(data__options_item, dict)
                                    if data__options_item_is_dict:
                                        data__options_item__missing_keys = set(['label', 'value']) - data__options_item.keys()
                                        if data__options_item__missing_keys:
                                            raise JsonSchemaValueException
                                        data__options_item_keys = set(data__options_item.keys())
                                        if "label" in data__options_item_keys:
                                            data__options_item_keys.remove("label")
                                            data__options_item__label = data__options_item["label"]
                                            if not isinstance(data__options_item__label, (str, bool)):
                                                raise JsonSchemaValueException
                                        if "value" in data__options_item_keys:
                                            data__options_item_keys.remove("value")
                                            data__options_item__value = data__options_item["value"]
                                            if not isinstance(data__options_item__value, (str, bool)):
                                                raise JsonSchemaValueException
                                    data__options_item_any_of_count3 += 1
                                except JsonSchemaValueException: pass
                            if not data__options_item_any_of_count3:
                                raise JsonSchemaValueException
            data_any_of_count2 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count2:
        raise JsonSchemaValueException
    return data

def validate___definitions_extra_gated_eu_disallowed(data):
    if not isinstance(data, (bool)):
        raise JsonSchemaValueException
    return data

def validate___definitions_extra_gated_button_content(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_extra_gated_description(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_extra_gated_heading(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_extra_gated_prompt(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_train_eval_index(data):
    if not isinstance(data, (list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise JsonSchemaValueException
    return data

def validate___definitions_benchmark(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_description(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_thumbnail(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_viewer_display_urls(data):
    if not isinstance(data, (bool)):
        raise JsonSchemaValueException
    return data

def validate___definitions_viewer(data):
    if not isinstance(data, (bool)):
        raise JsonSchemaValueException
    return data

def validate___definitions_config_names(data):
    if not isinstance(data, (str, list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_configs(data):
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise JsonSchemaValueException
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item__missing_keys = set(['config_name']) - data_item.keys()
                if data_item__missing_keys:
                    raise JsonSchemaValueException
                data_item_keys = set(data_item.keys())
                if "config_name" in data_item_keys:
                    data_item_keys.remove("config_name")
                    data_item__configname = data_item["config_name"]
                    if not isinstance(data_item__configname, (str)):
                        raise JsonSchemaValueException
                    if isinstance(data_item__configname, str):
                        data_item__configname_len = len(data_item__configname)
                        if data_item__configname_len < 1:
                            raise JsonSchemaValueException
                if "data_files" in data_item_keys:
                    data_item_keys.remove("data_files")
                    data_item__datafiles = data_item["data_files"]
                    validate___definitions_data_files(data_item__datafiles)
    return data

def validate___definitions_data_files(data):
    data_any_of_count4 = 0
    if not data_any_of_count4:
        try:
            if not isinstance(data, (str, NoneType)):
                raise JsonSchemaValueException
            data_any_of_count4 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count4:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                for data_x, data_item in enumerate(data):
                    data_item_any_of_count5 = 0
                    if not data_item_any_of_count5:
                        try:
                            if not isinstance(data_item, (str)):
                                raise JsonSchemaValueException
                            data_item_any_of_count5 += 1
                        except JsonSchemaValueException: pass
                    if not data_item_any_of_count5:
                        try:
                            if not isinstance(data_item, (dict)):
                                raise JsonSchemaValueException
                            data_item_is_dict = isinstance(data_item, dict)
                            if data_item_is_dict:
                                data_item__missing_keys = set(['split', 'path']) - data_item.keys()
                                if data_item__missing_keys:
                                    raise JsonSchemaValueException
                                data_item_keys = set(data_item.keys())
                                if "split" in data_item_keys:
                                    data_item_keys.remove("split")
                                    data_item__split = data_item["split"]
                                    if not isinstance(data_item__split, (str)):
                                        raise JsonSchemaValueException
                                    if isinstance(data_item__split, str):
                                        data_item__split_len = len(data_item__split)
                                        if data_item__split_len < 1:
                                            raise JsonSchemaValueException
                                if "path" in data_item_keys:
                                    data_item_keys.remove("path")
                                    data_item__path = data_item["path"]
                                    if not isinstance(data_item__path, (str, list, tuple)):
                                        raise JsonSchemaValueException
                                    data_item__path_is_list = isinstance(data_item__path, (list, tuple))
                                    if data_item__path_is_list:
                                        data_item__path_len = len(data_item__path)
                                        for data_item__path_x, data_item__path_item in enumerate(data_item__path):
                                            if not isinstance(data_item__path_item, (str)):
                                                raise JsonSchemaValueException
                            data_item_any_of_count5 += 1
                        except JsonSchemaValueException: pass
                    if not data_item_any_of_count5:
                        raise JsonSchemaValueException
            data_any_of_count4 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count4:
        raise JsonSchemaValueException
    return data

def validate___definitions_dataset_info(data):
    data_any_of_count6 = 0
    if not data_any_of_count6:
        try:
            if not isinstance(data, (dict)):
                raise JsonSchemaValueException
            data_any_of_count6 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count6:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                for data_x, data_item in enumerate(data):
                    if not isinstance(data_item, (dict)):
                        raise JsonSchemaValueException
            data_any_of_count6 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count6:
        raise JsonSchemaValueException
    return data

def validate___definitions_paperswithcode_id(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_source_datasets(data):
    if not isinstance(data, (str, list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_multilinguality(data):
    if not isinstance(data, (str, list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_language_creators(data):
    if not isinstance(data, (str, list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_annotations_creators(data):
    if not isinstance(data, (str, list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_size_categories(data):
    if not isinstance(data, (str, list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_task_ids(data):
    if not isinstance(data, (str, list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_task_categories(data):
    if not isinstance(data, (str, list, tuple, NoneType)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_pretty_name(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_tags(data):
    if not isinstance(data, (str, list, tuple)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_language_details(data):
    if not isinstance(data, (str, list, tuple)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_language_bcp47(data):
    if not isinstance(data, (str, list, tuple)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException
    return data

def validate___definitions_language(data):
    data_any_of_count7 = 0
    if not data_any_of_count7:
        try:
            validate___definitions_language_code(data)
            data_any_of_count7 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count7:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                for data_x, data_item in enumerate(data):
                    validate___definitions_language_code(data_item)
            data_any_of_count7 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count7:
        raise JsonSchemaValueException
    return data

def validate___definitions_language_code(data):
    data_any_of_count8 = 0
    if not data_any_of_count8:
        try:
            if not (isinstance(data, str) and data in {'aa', 'ab', 'ae', 'af', 'ak', 'am', 'an', 'ar', 'as', 'av', 'ay', 'az', 'ba', 'be', 'bg', 'bh', 'bi', 'bm', 'bn', 'bo', 'br', 'bs', 'ca', 'ce', 'ch', 'co', 'code', 'cr', 'cs', 'cu', 'cv', 'cy', 'da', 'de', 'dv', 'dz', 'ee', 'el', 'en', 'eo', 'es', 'et', 'eu', 'fa', 'ff', 'fi', 'fj', 'fo', 'fr', 'fy', 'ga', 'gd', 'gl', 'gn', 'gu', 'gv', 'ha', 'he', 'hi', 'ho', 'hr', 'ht', 'hu', 'hy', 'hz', 'ia', 'id', 'ie', 'ig', 'ii', 'ik', 'io', 'is', 'it', 'iu', 'ja', 'jv', 'ka', 'kg', 'ki', 'kj', 'kk', 'kl', 'km', 'kn', 'ko', 'kr', 'ks', 'ku', 'kv', 'kw', 'ky', 'la', 'lb', 'lg', 'li', 'ln', 'lo', 'lt', 'lu', 'lv', 'mg', 'mh', 'mi', 'mk', 'ml', 'mn', 'mr', 'ms', 'mt', 'multilingual', 'my', 'na', 'nb', 'nd', 'ne', 'ng', 'nl', 'nn', 'no', 'nr', 'nv', 'ny', 'oc', 'oj', 'om', 'or', 'os', 'pa', 'pi', 'pl', 'ps', 'pt', 'qu', 'rm', 'rn', 'ro', 'ru', 'rw', 'sa', 'sc', 'sd', 'se', 'sg', 'sh', 'si', 'sk', 'sl', 'sm', 'sn', 'so', 'sq', 'sr', 'ss', 'st', 'su', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'ti', 'tk', 'tl', 'tn', 'to', 'tr', 'ts', 'tt', 'tw', 'ty', 'ug', 'uk', 'ur', 'uz', 've', 'vi', 'vo', 'wa', 'wo', 'xh', 'yi', 'yo', 'za', 'zh', 'zu'}):
                raise JsonSchemaValueException
            data_any_of_count8 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count8:
        try:
            if not isinstance(data, (str)):
                raise JsonSchemaValueException
            if isinstance(data, str):
                data_len = len(data)
                if data_len > 3:
                    raise JsonSchemaValueException
                if not REGEX_PATTERNS['^[a-z]{3}'].search(data):
                    raise JsonSchemaValueException
            data_any_of_count8 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count8:
        raise JsonSchemaValueException
    return data

def validate___definitions_license_details(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_license_link(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_license_name(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_license(data):
    data_any_of_count9 = 0
    if not data_any_of_count9:
        try:
            validate___definitions_license_id(data)
            data_any_of_count9 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count9:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                if data_len < 1:
                    raise JsonSchemaValueException
                for data_x, data_item in enumerate(data):
                    validate___definitions_license_id(data_item)
            data_any_of_count9 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count9:
        raise JsonSchemaValueException
    return data

def validate___definitions_license_id(data):
    if not (isinstance(data, str) and data in {'afl-3.0', 'agpl-3.0', 'apache-2.0', 'apple-amlr', 'apple-ascl', 'artistic-2.0', 'bigcode-openrail-m', 'bigscience-bloom-rail-1.0', 'bigscience-openrail-m', 'bsd', 'bsd-2-clause', 'bsd-3-clause', 'bsd-3-clause-clear', 'bsl-1.0', 'c-uda', 'cc', 'cc-by-2.0', 'cc-by-2.5', 'cc-by-3.0', 'cc-by-4.0', 'cc-by-nc-2.0', 'cc-by-nc-3.0', 'cc-by-nc-4.0', 'cc-by-nc-nd-3.0', 'cc-by-nc-nd-4.0', 'cc-by-nc-sa-2.0', 'cc-by-nc-sa-3.0', 'cc-by-nc-sa-4.0', 'cc-by-nd-4.0', 'cc-by-sa-3.0', 'cc-by-sa-4.0', 'cc0-1.0', 'cdla-permissive-1.0', 'cdla-permissive-2.0', 'cdla-sharing-1.0', 'creativeml-openrail-m', 'deepfloyd-if-license', 'ecl-2.0', 'epl-1.0', 'epl-2.0', 'etalab-2.0', 'eupl-1.1', 'eupl-1.2', 'fair-noncommercial-research-license', 'gemma', 'gfdl', 'gpl', 'gpl-2.0', 'gpl-3.0', 'grok2-community', 'h-research', 'intel-research', 'isc', 'lgpl', 'lgpl-2.1', 'lgpl-3.0', 'lgpl-lr', 'llama2', 'llama3', 'llama3.1', 'llama3.2', 'llama3.3', 'llama4', 'lppl-1.3c', 'mit', 'mpl-2.0', 'ms-pl', 'ncsa', 'odbl', 'odc-by', 'ofl-1.1', 'openmdw-1.0', 'openmdw-1.1', 'openrail', 'openrail++', 'osl-3.0', 'other', 'pddl', 'postgresql', 'unknown', 'unlicense', 'wtfpl', 'zlib'}):
        raise JsonSchemaValueException
    return data


KEYS = {
    'license': validate___definitions_license,
    'license_name': validate___definitions_license_name,
    'license_link': validate___definitions_license_link,
    'license_details': validate___definitions_license_details,
    'language': validate___definitions_language,
    'language_bcp47': validate___definitions_language_bcp47,
    'language_details': validate___definitions_language_details,
    'tags': validate___definitions_tags,
    'pretty_name': validate___definitions_pretty_name,
    'task_categories': validate___definitions_task_categories,
    'task_ids': validate___definitions_task_ids,
    'size_categories': validate___definitions_size_categories,
    'annotations_creators': validate___definitions_annotations_creators,
    'language_creators': validate___definitions_language_creators,
    'multilinguality': validate___definitions_multilinguality,
    'source_datasets': validate___definitions_source_datasets,
    'paperswithcode_id': validate___definitions_paperswithcode_id,
    'dataset_info': validate___definitions_dataset_info,
    'configs': validate___definitions_configs,
    'config_names': validate___definitions_config_names,
    'viewer': validate___definitions_viewer,
    'viewer_display_urls': validate___definitions_viewer_display_urls,
    'thumbnail': validate___definitions_thumbnail,
    'description': validate___definitions_description,
    'benchmark': validate___definitions_benchmark,
    'train-eval-index': validate___definitions_train_eval_index,
    'extra_gated_prompt': validate___definitions_extra_gated_prompt,
    'extra_gated_heading': validate___definitions_extra_gated_heading,
    'extra_gated_description': validate___definitions_extra_gated_description,
    'extra_gated_button_content': validate___definitions_extra_gated_button_content,
    'extra_gated_eu_disallowed': validate___definitions_extra_gated_eu_disallowed,
    'extra_gated_fields': validate___definitions_extra_gated_fields,
}
RULES = {'license': 'MD103', 'license_name': 'MD111', 'license_link': 'MD111', 'license_details': 'MD111', 'language': 'MD111', 'language_bcp47': 'MD111', 'language_details': 'MD111', 'tags': 'MD111', 'pretty_name': 'MD111', 'task_categories': 'MD111', 'task_ids': 'MD111', 'size_categories': 'MD111', 'annotations_creators': 'MD111', 'language_creators': 'MD111', 'multilinguality': 'MD111', 'source_datasets': 'MD111', 'paperswithcode_id': 'MD111', 'dataset_info': 'MD111', 'configs': 'MD111', 'config_names': 'MD111', 'viewer': 'MD111', 'viewer_display_urls': 'MD111', 'thumbnail': 'MD111', 'description': 'MD111', 'benchmark': 'MD111', 'train-eval-index': 'MD111', 'extra_gated_prompt': 'MD111', 'extra_gated_heading': 'MD111', 'extra_gated_description': 'MD111', 'extra_gated_button_content': 'MD111', 'extra_gated_eu_disallowed': 'MD111', 'extra_gated_fields': 'GA602'}
MISSPELLINGS = {'licence': 'license', 'licences': 'license', 'licenses': 'license', 'lisence': 'license', 'liscence': 'license', 'license-name': 'license_name', 'licence_name': 'license_name', 'license-link': 'license_link', 'licence_link': 'license_link', 'languages': 'language', 'lang': 'language', 'tag': 'tags', 'Tags': 'tags', 'pretty-name': 'pretty_name', 'task-categories': 'task_categories', 'task_category': 'task_categories', 'task-ids': 'task_ids', 'task_id': 'task_ids', 'size-categories': 'size_categories', 'size_category': 'size_categories', 'annotations-creators': 'annotations_creators', 'language-creators': 'language_creators', 'source-datasets': 'source_datasets', 'source_dataset': 'source_datasets', 'dataset-info': 'dataset_info', 'extra-gated-prompt': 'extra_gated_prompt', 'extra-gated-heading': 'extra_gated_heading', 'extra-gated-description': 'extra_gated_description', 'extra-gated-button-content': 'extra_gated_button_content', 'extra-gated-fields': 'extra_gated_fields', 'extra_gated_field': 'extra_gated_fields'}
