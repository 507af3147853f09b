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
            if not (isinstance(data, str) and data == 'text' or isinstance(data, str) and data == 'checkbox' or isinstance(data, str) and data == 'date_picker' or isinstance(data, str) and data == 'country' or isinstance(data, str) and data == 'ip_location'):
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
                    if not (isinstance(data__type, str) and data__type == 'text' or isinstance(data__type, str) and data__type == 'checkbox' or isinstance(data__type, str) and data__type == 'date_picker' or isinstance(data__type, str) and data__type == 'country' or isinstance(data__type, str) and data__type == 'ip_location'):
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
            if not (isinstance(data, str) and data == 'aa' or isinstance(data, str) and data == 'ab' or isinstance(data, str) and data == 'ae' or isinstance(data, str) and data == 'af' or isinstance(data, str) and data == 'ak' or isinstance(data, str) and data == 'am' or isinstance(data, str) and data == 'an' or isinstance(data, str) and data == 'ar' or isinstance(data, str) and data == 'as' or isinstance(data, str) and data == 'av' or isinstance(data, str) and data == 'ay' or isinstance(data, str) and data == 'az' or isinstance(data, str) and data == 'ba' or isinstance(data, str) and data == 'be' or isinstance(data, str) and data == 'bg' or isinstance(data, str) and data == 'bh' or isinstance(data, str) and data == 'bi' or isinstance(data, str) and data == 'bm' or isinstance(data, str) and data == 'bn' or isinstance(data, str) and data == 'bo' or isinstance(data, str) and data == 'br' or isinstance(data, str) and data == 'bs' or isinstance(data, str) and data == 'ca' or isinstance(data, str) and data == 'ce' or isinstance(data, str) and data == 'ch' or isinstance(data, str) and data == 'co' or isinstance(data, str) and data == 'cr' or isinstance(data, str) and data == 'cs' or isinstance(data, str) and data == 'cu' or isinstance(data, str) and data == 'cv' or isinstance(data, str) and data == 'cy' or isinstance(data, str) and data == 'da' or isinstance(data, str) and data == 'de' or isinstance(data, str) and data == 'dv' or isinstance(data, str) and data == 'dz' or isinstance(data, str) and data == 'ee' or isinstance(data, str) and data == 'el' or isinstance(data, str) and data == 'en' or isinstance(data, str) and data == 'eo' or isinstance(data, str) and data == 'es' or isinstance(data, str) and data == 'et' or isinstance(data, str) and data == 'eu' or isinstance(data, str) and data == 'fa' or isinstance(data, str) and data == 'ff' or isinstance(data, str) and data == 'fi' or isinstance(data, str) and data == 'fj' or isinstance(data, str) and data == 'fo' or isinstance(data, str) and data == 'fr' or isinstance(data, str) and data == 'fy' or isinstance(data, str) and data == 'ga' or isinstance(data, str) and data == 'gd' or isinstance(data, str) and data == 'gl' or isinstance(data, str) and data == 'gn' or isinstance(data, str) and data == 'gu' or isinstance(data, str) and data == 'gv' or isinstance(data, str) and data == 'ha' or isinstance(data, str) and data == 'he' or isinstance(data, str) and data == 'hi' or isinstance(data, str) and data == 'ho' or isinstance(data, str) and data == 'hr' or isinstance(data, str) and data == 'ht' or isinstance(data, str) and data == 'hu' or isinstance(data, str) and data == 'hy' or isinstance(data, str) and data == 'hz' or isinstance(data, str) and data == 'ia' or isinstance(data, str) and data == 'id' or isinstance(data, str) and data == 'ie' or isinstance(data, str) and data == 'ig' or isinstance(data, str) and data == 'ii' or isinstance(data, str) and data == 'ik' or isinstance(data, str) and data == 'io' or isinstance(data, str) and data == 'is' or isinstance(data, str) and data == 'it' or isinstance(data, str) and data == 'iu' or isinstance(data, str) and data == 'ja' or isinstance(data, str) and data == 'jv' or isinstance(data, str) and data == 'ka' or isinstance(data, str) and data == 'kg' or isinstance(data, str) and data == 'ki' or isinstance(data, str) and data == 'kj' or isinstance(data, str) and data == 'kk' or isinstance(data, str) and data == 'kl' or isinstance(data, str) and data == 'km' or isinstance(data, str) and data == 'kn' or isinstance(data, str) and data == 'ko' or isinstance(data, str) and data == 'kr' or isinstance(data, str) and data == 'ks' or isinstance(data, str) and data == 'ku' or isinstance(data, str) and data == 'kv' or isinstance(data, str) and data == 'kw' or isinstance(data, str) and data == 'ky' or isinstance(data, str) and data == 'la' or isinstance(data, str) and data == 'lb' or isinstance(data, str) and data == 'lg' or isinstance(data, str) and data == 'li' or isinstance(data, str) and data == 'ln' or isinstance(data, str) and data == 'lo' or isinstance(data, str) and data == 'lt' or isinstance(data, str) and data == 'lu' or isinstance(data, str) and data == 'lv' or isinstance(data, str) and data == 'mg' or isinstance(data, str) and data == 'mh' or isinstance(data, str) and data == 'mi' or isinstance(data, str) and data == 'mk' or isinstance(data, str) and data == 'ml' or isinstance(data, str) and data == 'mn' or isinstance(data, str) and data == 'mr' or isinstance(data, str) and data == 'ms' or isinstance(data, str) and data == 'mt' or isinstance(data, str) and data == 'my' or isinstance(data, str) and data == 'na' or isinstance(data, str) and data == 'nb' or isinstance(data, str) and data == 'nd' or isinstance(data, str) and data == 'ne' or isinstance(data, str) and data == 'ng' or isinstance(data, str) and data == 'nl' or isinstance(data, str) and data == 'nn' or isinstance(data, str) and data == 'no' or isinstance(data, str) and data == 'nr' or isinstance(data, str) and data == 'nv' or isinstance(data, str) and data == 'ny' or isinstance(data, str) and data == 'oc' or isinstance(data, str) and data == 'oj' or isinstance(data, str) and data == 'om' or isinstance(data, str) and data == 'or' or isinstance(data, str) and data == 'os' or isinstance(data, str) and data == 'pa' or isinstance(data, str) and data == 'pi' or isinstance(data, str) and data == 'pl' or isinstance(data, str) and data == 'ps' or isinstance(data, str) and data == 'pt' or isinstance(data, str) and data == 'qu' or isinstance(data, str) and data == 'rm' or isinstance(data, str) and data == 'rn' or isinstance(data, str) and data == 'ro' or isinstance(data, str) and data == 'ru' or isinstance(data, str) and data == 'rw' or isinstance(data, str) and data == 'sa' or isinstance(data, str) and data == 'sc' or isinstance(data, str) and data == 'sd' or isinstance(data, str) and data == 'se' or isinstance(data, str) and data == 'sg' or isinstance(data, str) and data == 'sh' or isinstance(data, str) and data == 'si' or isinstance(data, str) and data == 'sk' or isinstance(data, str) and data == 'sl' or isinstance(data, str) and data == 'sm' or isinstance(data, str) and data == 'sn' or isinstance(data, str) and data == 'so' or isinstance(data, str) and data == 'sq' or isinstance(data, str) and data == 'sr' or isinstance(data, str) and data == 'ss' or isinstance(data, str) and data == 'st' or isinstance(data, str) and data == 'su' or isinstance(data, str) and data == 'sv' or isinstance(data, str) and data == 'sw' or isinstance(data, str) and data == 'ta' or isinstance(data, str) and data == 'te' or isinstance(data, str) and data == 'tg' or isinstance(data, str) and data == 'th' or isinstance(data, str) and data == 'ti' or isinstance(data, str) and data == 'tk' or isinstance(data, str) and data == 'tl' or isinstance(data, str) and data == 'tn' or isinstance(data, str) and data == 'to' or isinstance(data, str) and data == 'tr' or isinstance(data, str) and data == 'ts' or isinstance(data, str) and data == 'tt' or isinstance(data, str) and data == 'tw' or isinstance(data, str) and data == 'ty' or isinstance(data, str) and data == 'ug' or isinstance(data, str) and data == 'uk' or isinstance(data, str) and data == 'ur' or isinstance(data, str) and data == 'uz' or isinstance(data, str) and data == 've' or isinstance(data, str) and data == 'vi' or isinstance(data, str) and data == 'vo' or isinstance(data, str) and data == 'wa' or isinstance(data, str) and data == 'wo' or isinstance(data, str) and data == 'xh' or isinstance(data, str) and data == 'yi' or isinstance(data, str) and data == 'yo' or isinstance(data, str) and data == 'za' or isinstance(data, str) and data == 'zh' or isinstance(data, str) and data == 'zu' or isinstance(data, str) and data == 'code' or isinstance(data, str) and data == 'multilingual'):
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
    if not (isinstance(data, str) and data == 'apache-2.0' or isinstance(data, str) and data == 'mit' or isinstance(data, str) and data == 'openrail' or isinstance(data, str) and data == 'bigscience-openrail-m' or isinstance(data, str) and data == 'creativeml-openrail-m' or isinstance(data, str) and data == 'bigscience-bloom-rail-1.0' or isinstance(data, str) and data == 'bigcode-openrail-m' or isinstance(data, str) and data == 'afl-3.0' or isinstance(data, str) and data == 'artistic-2.0' or isinstance(data, str) and data == 'bsl-1.0' or isinstance(data, str) and data == 'bsd' or isinstance(data, str) and data == 'bsd-2-clause' or isinstance(data, str) and data == 'bsd-3-clause' or isinstance(data, str) and data == 'bsd-3-clause-clear' or isinstance(data, str) and data == 'c-uda' or isinstance(data, str) and data == 'cc' or isinstance(data, str) and data == 'cc0-1.0' or isinstance(data, str) and data == 'cc-by-2.0' or isinstance(data, str) and data == 'cc-by-2.5' or isinstance(data, str) and data == 'cc-by-3.0' or isinstance(data, str) and data == 'cc-by-4.0' or isinstance(data, str) and data == 'cc-by-sa-3.0' or isinstance(data, str) and data == 'cc-by-sa-4.0' or isinstance(data, str) and data == 'cc-by-nc-2.0' or isinstance(data, str) and data == 'cc-by-nc-3.0' or isinstance(data, str) and data == 'cc-by-nc-4.0' or isinstance(data, str) and data == 'cc-by-nd-4.0' or isinstance(data, str) and data == 'cc-by-nc-nd-3.0' or isinstance(data, str) and data == 'cc-by-nc-nd-4.0' or isinstance(data, str) and data == 'cc-by-nc-sa-2.0' or isinstance(data, str) and data == 'cc-by-nc-sa-3.0' or isinstance(data, str) and data == 'cc-by-nc-sa-4.0' or isinstance(data, str) and data == 'cdla-sharing-1.0' or isinstance(data, str) and data == 'cdla-permissive-1.0' or isinstance(data, str) and data == 'cdla-permissive-2.0' or isinstance(data, str) and data == 'wtfpl' or isinstance(data, str) and data == 'ecl-2.0' or isinstance(data, str) and data == 'epl-1.0' or isinstance(data, str) and data == 'epl-2.0' or isinstance(data, str) and data == 'etalab-2.0' or isinstance(data, str) and data == 'eupl-1.1' or isinstance(data, str) and data == 'eupl-1.2' or isinstance(data, str) and data == 'agpl-3.0' or isinstance(data, str) and data == 'gfdl' or isinstance(data, str) and data == 'gpl' or isinstance(data, str) and data == 'gpl-2.0' or isinstance(data, str) and data == 'gpl-3.0' or isinstance(data, str) and data == 'lgpl' or isinstance(data, str) and data == 'lgpl-2.1' or isinstance(data, str) and data == 'lgpl-3.0' or isinstance(data, str) and data == 'isc' or isinstance(data, str) and data == 'h-research' or isinstance(data, str) and data == 'intel-research' or isinstance(data, str) and data == 'lppl-1.3c' or isinstance(data, str) and data == 'ms-pl' or isinstance(data, str) and data == 'apple-ascl' or isinstance(data, str) and data == 'apple-amlr' or isinstance(data, str) and data == 'mpl-2.0' or isinstance(data, str) and data == 'odc-by' or isinstance(data, str) and data == 'odbl' or isinstance(data, str) and data == 'openmdw-1.0' or isinstance(data, str) and data == 'openmdw-1.1' or isinstance(data, str) and data == 'openrail++' or isinstance(data, str) and data == 'osl-3.0' or isinstance(data, str) and data == 'postgresql' or isinstance(data, str) and data == 'ofl-1.1' or isinstance(data, str) and data == 'ncsa' or isinstance(data, str) and data == 'unlicense' or isinstance(data, str) and data == 'zlib' or isinstance(data, str) and data == 'pddl' or isinstance(data, str) and data == 'lgpl-lr' or isinstance(data, str) and data == 'deepfloyd-if-license' or isinstance(data, str) and data == 'fair-noncommercial-research-license' or isinstance(data, str) and data == 'llama2' or isinstance(data, str) and data == 'llama3' or isinstance(data, str) and data == 'llama3.1' or isinstance(data, str) and data == 'llama3.2' or isinstance(data, str) and data == 'llama3.3' or isinstance(data, str) and data == 'llama4' or isinstance(data, str) and data == 'grok2-community' or isinstance(data, str) and data == 'gemma' or isinstance(data, str) and data == 'unknown' or isinstance(data, str) and data == 'other'):
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
