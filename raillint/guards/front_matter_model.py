"""Generated from schemas/front-matter/model.schema.json: RAILLINT_UPDATE=1 pytest."""

from raillint.guards import Patterns
from raillint.guards import Refused as JsonSchemaValueException


REGEX_PATTERNS = Patterns({
    '^[^0-9A-Za-z]*[0-9]': '^[^0-9A-Za-z]*[0-9]',
    '^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?(/[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?)?\\n*$': '^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?(/[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?)?\\n*\\Z',
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
        if "pipeline_tag" in data_keys:
            data_keys.remove("pipeline_tag")
            data__pipelinetag = data["pipeline_tag"]
            validate___definitions_pipeline_tag(data__pipelinetag)
        if "library_name" in data_keys:
            data_keys.remove("library_name")
            data__libraryname = data["library_name"]
            validate___definitions_library_name(data__libraryname)
        if "base_model" in data_keys:
            data_keys.remove("base_model")
            data__basemodel = data["base_model"]
            validate___definitions_base_model(data__basemodel)
        if "base_model_relation" in data_keys:
            data_keys.remove("base_model_relation")
            data__basemodelrelation = data["base_model_relation"]
            validate___definitions_base_model_relation(data__basemodelrelation)
        if "new_version" in data_keys:
            data_keys.remove("new_version")
            data__newversion = data["new_version"]
            validate___definitions_new_version(data__newversion)
        if "finetuned_from" in data_keys:
            data_keys.remove("finetuned_from")
            data__finetunedfrom = data["finetuned_from"]
            validate___definitions_finetuned_from(data__finetunedfrom)
        if "datasets" in data_keys:
            data_keys.remove("datasets")
            data__datasets = data["datasets"]
            validate___definitions_datasets(data__datasets)
        if "buckets" in data_keys:
            data_keys.remove("buckets")
            data__buckets = data["buckets"]
            validate___definitions_buckets(data__buckets)
        if "metrics" in data_keys:
            data_keys.remove("metrics")
            data__metrics = data["metrics"]
            validate___definitions_metrics(data__metrics)
        if "model_name" in data_keys:
            data_keys.remove("model_name")
            data__modelname = data["model_name"]
            validate___definitions_model_name(data__modelname)
        if "model-index" in data_keys:
            data_keys.remove("model-index")
            data__modelindex = data["model-index"]
            validate___definitions_model_index(data__modelindex)
        if "co2_eq_emissions" in data_keys:
            data_keys.remove("co2_eq_emissions")
            data__co2eqemissions = data["co2_eq_emissions"]
            validate___definitions_co2_eq_emissions(data__co2eqemissions)
        if "widget" in data_keys:
            data_keys.remove("widget")
            data__widget = data["widget"]
            validate___definitions_widget(data__widget)
        if "inference" in data_keys:
            data_keys.remove("inference")
            data__inference = data["inference"]
            validate___definitions_inference(data__inference)
        if "mask_token" in data_keys:
            data_keys.remove("mask_token")
            data__masktoken = data["mask_token"]
            validate___definitions_mask_token(data__masktoken)
        if "instance_prompt" in data_keys:
            data_keys.remove("instance_prompt")
            data__instanceprompt = data["instance_prompt"]
            validate___definitions_instance_prompt(data__instanceprompt)
        if "thumbnail" in data_keys:
            data_keys.remove("thumbnail")
            data__thumbnail = data["thumbnail"]
            validate___definitions_thumbnail(data__thumbnail)
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            validate___definitions_description(data__description)
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
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                validate___definitions_gated_field(data_value)
    return data

def validate___definitions_gated_field(data):
    data_any_of_count1 = 0
    if not data_any_of_count1:
        try:
            if not (isinstance(data, str) and data == 'text' or isinstance(data, str) and data == 'checkbox' or isinstance(data, str) and data == 'date_picker' or isinstance(data, str) and data == 'country' or isinstance(data, str) and data == 'ip_location'):
                raise JsonSchemaValueException
            data_any_of_count1 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count1:
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
            data_any_of_count1 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count1:
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
                            data__options_item_any_of_count2 = 0
                            if not data__options_item_any_of_count2:
                                try:
                                    if not isinstance(data__options_item, (str, bool)):
                                        raise JsonSchemaValueException
                                    data__options_item_any_of_count2 += 1
                                except JsonSchemaValueException: pass
                            if not data__options_item_any_of_count2:
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
                                    data__options_item_any_of_count2 += 1
                                except JsonSchemaValueException: pass
                            if not data__options_item_any_of_count2:
                                raise JsonSchemaValueException
            data_any_of_count1 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count1:
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
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
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

def validate___definitions_instance_prompt(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_mask_token(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_inference(data):
    if not isinstance(data, (bool, dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "parameters" in data_keys:
            data_keys.remove("parameters")
            data__parameters = data["parameters"]
            if not isinstance(data__parameters, (dict)):
                raise JsonSchemaValueException
    return data

def validate___definitions_widget(data):
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict, str)):
                raise JsonSchemaValueException
    return data

def validate___definitions_co2_eq_emissions(data):
    data_any_of_count3 = 0
    if not data_any_of_count3:
        try:
            validate___definitions_grams(data)
            data_any_of_count3 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count3:
        try:
            if not isinstance(data, (dict)):
                raise JsonSchemaValueException
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data__missing_keys = set(['emissions']) - data.keys()
                if data__missing_keys:
                    raise JsonSchemaValueException
                data_keys = set(data.keys())
                if "emissions" in data_keys:
                    data_keys.remove("emissions")
                    data__emissions = data["emissions"]
                    validate___definitions_grams(data__emissions)
                if "source" in data_keys:
                    data_keys.remove("source")
                    data__source = data["source"]
                    if not isinstance(data__source, (str)):
                        raise JsonSchemaValueException
                if "training_type" in data_keys:
                    data_keys.remove("training_type")
                    data__trainingtype = data["training_type"]
                    if not isinstance(data__trainingtype, (str)):
                        raise JsonSchemaValueException
                if "geographical_location" in data_keys:
                    data_keys.remove("geographical_location")
                    data__geographicallocation = data["geographical_location"]
                    if not isinstance(data__geographicallocation, (str)):
                        raise JsonSchemaValueException
                if "hardware_used" in data_keys:
                    data_keys.remove("hardware_used")
                    data__hardwareused = data["hardware_used"]
                    if not isinstance(data__hardwareused, (str)):
                        raise JsonSchemaValueException
            data_any_of_count3 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count3:
        raise JsonSchemaValueException
    return data

def validate___definitions_grams(data):
    if not isinstance(data, (int, float)) or isinstance(data, bool):
        raise JsonSchemaValueException
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data <= 0:
            raise JsonSchemaValueException
    return data

def validate___definitions_model_index(data):
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            validate___definitions_model_index_entry(data_item)
    return data

def validate___definitions_model_index_entry(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['name', 'results']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise JsonSchemaValueException
        if "results" in data_keys:
            data_keys.remove("results")
            data__results = data["results"]
            if not isinstance(data__results, (list, tuple)):
                raise JsonSchemaValueException
            data__results_is_list = isinstance(data__results, (list, tuple))
            if data__results_is_list:
                data__results_len = len(data__results)
                for data__results_x, data__results_item in enumerate(data__results):
                    validate___definitions_model_index_result(data__results_item)
    return data

def validate___definitions_model_index_result(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['task', 'dataset', 'metrics']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "task" in data_keys:
            data_keys.remove("task")
            data__task = data["task"]
            if not isinstance(data__task, (dict)):
                raise JsonSchemaValueException
            data__task_is_dict = isinstance(data__task, dict)
            if data__task_is_dict:
                data__task__missing_keys = set(['type']) - data__task.keys()
                if data__task__missing_keys:
                    raise JsonSchemaValueException
                data__task_keys = set(data__task.keys())
                if "type" in data__task_keys:
                    data__task_keys.remove("type")
                    data__task__type = data__task["type"]
                    if not isinstance(data__task__type, (str)):
                        raise JsonSchemaValueException
                    if isinstance(data__task__type, str):
                        data__task__type_len = len(data__task__type)
                        if data__task__type_len < 1:
                            raise JsonSchemaValueException
                if "name" in data__task_keys:
                    data__task_keys.remove("name")
                    data__task__name = data__task["name"]
                    if not isinstance(data__task__name, (str)):
                        raise JsonSchemaValueException
        if "dataset" in data_keys:
            data_keys.remove("dataset")
            data__dataset = data["dataset"]
            if not isinstance(data__dataset, (dict)):
                raise JsonSchemaValueException
            data__dataset_is_dict = isinstance(data__dataset, dict)
            if data__dataset_is_dict:
                data__dataset__missing_keys = set(['type', 'name']) - data__dataset.keys()
                if data__dataset__missing_keys:
                    raise JsonSchemaValueException
                data__dataset_keys = set(data__dataset.keys())
                if "type" in data__dataset_keys:
                    data__dataset_keys.remove("type")
                    data__dataset__type = data__dataset["type"]
                    if not isinstance(data__dataset__type, (str)):
                        raise JsonSchemaValueException
                    if isinstance(data__dataset__type, str):
                        data__dataset__type_len = len(data__dataset__type)
                        if data__dataset__type_len < 1:
                            raise JsonSchemaValueException
                if "name" in data__dataset_keys:
                    data__dataset_keys.remove("name")
                    data__dataset__name = data__dataset["name"]
                    if not isinstance(data__dataset__name, (str)):
                        raise JsonSchemaValueException
                if "config" in data__dataset_keys:
                    data__dataset_keys.remove("config")
                    data__dataset__config = data__dataset["config"]
                    if not isinstance(data__dataset__config, (str)):
                        raise JsonSchemaValueException
                if "split" in data__dataset_keys:
                    data__dataset_keys.remove("split")
                    data__dataset__split = data__dataset["split"]
                    if not isinstance(data__dataset__split, (str)):
                        raise JsonSchemaValueException
                if "revision" in data__dataset_keys:
                    data__dataset_keys.remove("revision")
                    data__dataset__revision = data__dataset["revision"]
                    if not isinstance(data__dataset__revision, (str)):
                        raise JsonSchemaValueException
        if "metrics" in data_keys:
            data_keys.remove("metrics")
            data__metrics = data["metrics"]
            if not isinstance(data__metrics, (list, tuple)):
                raise JsonSchemaValueException
            data__metrics_is_list = isinstance(data__metrics, (list, tuple))
            if data__metrics_is_list:
                data__metrics_len = len(data__metrics)
                for data__metrics_x, data__metrics_item in enumerate(data__metrics):
                    validate___definitions_model_index_metric(data__metrics_item)
        if "source" in data_keys:
            data_keys.remove("source")
            data__source = data["source"]
            if not isinstance(data__source, (dict)):
                raise JsonSchemaValueException
            data__source_is_dict = isinstance(data__source, dict)
            if data__source_is_dict:
                data__source__missing_keys = set(['url']) - data__source.keys()
                if data__source__missing_keys:
                    raise JsonSchemaValueException
                data__source_keys = set(data__source.keys())
                if "url" in data__source_keys:
                    data__source_keys.remove("url")
                    data__source__url = data__source["url"]
                    if not isinstance(data__source__url, (str)):
                        raise JsonSchemaValueException
                    if isinstance(data__source__url, str):
                        data__source__url_len = len(data__source__url)
                        if data__source__url_len < 1:
                            raise JsonSchemaValueException
                if "name" in data__source_keys:
                    data__source_keys.remove("name")
                    data__source__name = data__source["name"]
                    if not isinstance(data__source__name, (str)):
                        raise JsonSchemaValueException
    return data

def validate___definitions_model_index_metric(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['type', 'value']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException
        data_keys = set(data.keys())
        if "type" in data_keys:
            data_keys.remove("type")
            data__type = data["type"]
            if not isinstance(data__type, (str)):
                raise JsonSchemaValueException
            if isinstance(data__type, str):
                data__type_len = len(data__type)
                if data__type_len < 1:
                    raise JsonSchemaValueException
        if "value" in data_keys:
            data_keys.remove("value")
            data__value = data["value"]
            validate___definitions_metric_value(data__value)
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str)):
                raise JsonSchemaValueException
        if "config" in data_keys:
            data_keys.remove("config")
            data__config = data["config"]
            if not isinstance(data__config, (str)):
                raise JsonSchemaValueException
        if "verified" in data_keys:
            data_keys.remove("verified")
            data__verified = data["verified"]
            if not isinstance(data__verified, (bool)):
                raise JsonSchemaValueException
        if "verifyToken" in data_keys:
            data_keys.remove("verifyToken")
            data__verifyToken = data["verifyToken"]
            if not isinstance(data__verifyToken, (str)):
                raise JsonSchemaValueException
    return data

def validate___definitions_metric_value(data):
    data_any_of_count4 = 0
    if not data_any_of_count4:
        try:
            if not isinstance(data, (int, float)) or isinstance(data, bool):
                raise JsonSchemaValueException
            data_any_of_count4 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count4:
        try:
            if not isinstance(data, (str)):
                raise JsonSchemaValueException
            if isinstance(data, str):
                if not REGEX_PATTERNS['^[^0-9A-Za-z]*[0-9]'].search(data):
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
                if data_len < 1:
                    raise JsonSchemaValueException
                for data_x, data_item in enumerate(data):
                    if not isinstance(data_item, (int, float)) or isinstance(data_item, bool):
                        raise JsonSchemaValueException
            data_any_of_count4 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count4:
        raise JsonSchemaValueException
    return data

def validate___definitions_model_name(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_metrics(data):
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

def validate___definitions_buckets(data):
    data_any_of_count5 = 0
    if not data_any_of_count5:
        try:
            validate___definitions_repo_id(data)
            data_any_of_count5 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count5:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                for data_x, data_item in enumerate(data):
                    validate___definitions_repo_id(data_item)
            data_any_of_count5 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count5:
        raise JsonSchemaValueException
    return data

def validate___definitions_repo_id(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?(/[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?)?\\n*$'].search(data):
            raise JsonSchemaValueException
    return data

def validate___definitions_datasets(data):
    data_any_of_count6 = 0
    if not data_any_of_count6:
        try:
            validate___definitions_repo_id(data)
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
                    validate___definitions_repo_id(data_item)
            data_any_of_count6 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count6:
        raise JsonSchemaValueException
    return data

def validate___definitions_finetuned_from(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_new_version(data):
    data_any_of_count7 = 0
    if not data_any_of_count7:
        try:
            validate___definitions_repo_id(data)
            data_any_of_count7 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count7:
        raise JsonSchemaValueException
    return data

def validate___definitions_base_model_relation(data):
    if not (isinstance(data, str) and data == 'adapter' or isinstance(data, str) and data == 'merge' or isinstance(data, str) and data == 'quantized' or isinstance(data, str) and data == 'finetune'):
        raise JsonSchemaValueException
    return data

def validate___definitions_base_model(data):
    data_any_of_count8 = 0
    if not data_any_of_count8:
        try:
            validate___definitions_repo_id(data)
            data_any_of_count8 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count8:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                for data_x, data_item in enumerate(data):
                    validate___definitions_repo_id(data_item)
            data_any_of_count8 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count8:
        raise JsonSchemaValueException
    return data

def validate___definitions_library_name(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException
    return data

def validate___definitions_pipeline_tag(data):
    if not (isinstance(data, str) and data == 'text-classification' or isinstance(data, str) and data == 'token-classification' or isinstance(data, str) and data == 'table-question-answering' or isinstance(data, str) and data == 'question-answering' or isinstance(data, str) and data == 'zero-shot-classification' or isinstance(data, str) and data == 'translation' or isinstance(data, str) and data == 'summarization' or isinstance(data, str) and data == 'feature-extraction' or isinstance(data, str) and data == 'text-generation' or isinstance(data, str) and data == 'text2text-generation' or isinstance(data, str) and data == 'fill-mask' or isinstance(data, str) and data == 'sentence-similarity' or isinstance(data, str) and data == 'text-ranking' or isinstance(data, str) and data == 'text-retrieval' or isinstance(data, str) and data == 'multiple-choice' or isinstance(data, str) and data == 'table-to-text' or isinstance(data, str) and data == 'conversational' or isinstance(data, str) and data == 'text-to-speech' or isinstance(data, str) and data == 'text-to-audio' or isinstance(data, str) and data == 'automatic-speech-recognition' or isinstance(data, str) and data == 'audio-to-audio' or isinstance(data, str) and data == 'audio-classification' or isinstance(data, str) and data == 'audio-text-to-text' or isinstance(data, str) and data == 'voice-activity-detection' or isinstance(data, str) and data == 'depth-estimation' or isinstance(data, str) and data == 'image-classification' or isinstance(data, str) and data == 'object-detection' or isinstance(data, str) and data == 'image-segmentation' or isinstance(data, str) and data == 'text-to-image' or isinstance(data, str) and data == 'image-to-text' or isinstance(data, str) and data == 'image-to-image' or isinstance(data, str) and data == 'image-to-video' or isinstance(data, str) and data == 'unconditional-image-generation' or isinstance(data, str) and data == 'video-classification' or isinstance(data, str) and data == 'text-to-video' or isinstance(data, str) and data == 'video-to-video' or isinstance(data, str) and data == 'zero-shot-image-classification' or isinstance(data, str) and data == 'zero-shot-object-detection' or isinstance(data, str) and data == 'mask-generation' or isinstance(data, str) and data == 'text-to-3d' or isinstance(data, str) and data == 'image-to-3d' or isinstance(data, str) and data == 'image-feature-extraction' or isinstance(data, str) and data == 'keypoint-detection' or isinstance(data, str) and data == 'image-text-to-text' or isinstance(data, str) and data == 'image-text-to-image' or isinstance(data, str) and data == 'image-text-to-video' or isinstance(data, str) and data == 'visual-question-answering' or isinstance(data, str) and data == 'document-question-answering' or isinstance(data, str) and data == 'video-text-to-text' or isinstance(data, str) and data == 'visual-document-retrieval' or isinstance(data, str) and data == 'any-to-any' or isinstance(data, str) and data == 'reinforcement-learning' or isinstance(data, str) and data == 'robotics' or isinstance(data, str) and data == 'tabular-classification' or isinstance(data, str) and data == 'tabular-regression' or isinstance(data, str) and data == 'tabular-to-text' or isinstance(data, str) and data == 'time-series-forecasting' or isinstance(data, str) and data == 'graph-ml' or isinstance(data, str) and data == 'other'):
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
    data_any_of_count9 = 0
    if not data_any_of_count9:
        try:
            validate___definitions_language_code(data)
            data_any_of_count9 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count9:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                for data_x, data_item in enumerate(data):
                    validate___definitions_language_code(data_item)
            data_any_of_count9 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count9:
        raise JsonSchemaValueException
    return data

def validate___definitions_language_code(data):
    data_any_of_count10 = 0
    if not data_any_of_count10:
        try:
            if not (isinstance(data, str) and data == 'aa' or isinstance(data, str) and data == 'ab' or isinstance(data, str) and data == 'ae' or isinstance(data, str) and data == 'af' or isinstance(data, str) and data == 'ak' or isinstance(data, str) and data == 'am' or isinstance(data, str) and data == 'an' or isinstance(data, str) and data == 'ar' or isinstance(data, str) and data == 'as' or isinstance(data, str) and data == 'av' or isinstance(data, str) and data == 'ay' or isinstance(data, str) and data == 'az' or isinstance(data, str) and data == 'ba' or isinstance(data, str) and data == 'be' or isinstance(data, str) and data == 'bg' or isinstance(data, str) and data == 'bh' or isinstance(data, str) and data == 'bi' or isinstance(data, str) and data == 'bm' or isinstance(data, str) and data == 'bn' or isinstance(data, str) and data == 'bo' or isinstance(data, str) and data == 'br' or isinstance(data, str) and data == 'bs' or isinstance(data, str) and data == 'ca' or isinstance(data, str) and data == 'ce' or isinstance(data, str) and data == 'ch' or isinstance(data, str) and data == 'co' or isinstance(data, str) and data == 'cr' or isinstance(data, str) and data == 'cs' or isinstance(data, str) and data == 'cu' or isinstance(data, str) and data == 'cv' or isinstance(data, str) and data == 'cy' or isinstance(data, str) and data == 'da' or isinstance(data, str) and data == 'de' or isinstance(data, str) and data == 'dv' or isinstance(data, str) and data == 'dz' or isinstance(data, str) and data == 'ee' or isinstance(data, str) and data == 'el' or isinstance(data, str) and data == 'en' or isinstance(data, str) and data == 'eo' or isinstance(data, str) and data == 'es' or isinstance(data, str) and data == 'et' or isinstance(data, str) and data == 'eu' or isinstance(data, str) and data == 'fa' or isinstance(data, str) and data == 'ff' or isinstance(data, str) and data == 'fi' or isinstance(data, str) and data == 'fj' or isinstance(data, str) and data == 'fo' or isinstance(data, str) and data == 'fr' or isinstance(data, str) and data == 'fy' or isinstance(data, str) and data == 'ga' or isinstance(data, str) and data == 'gd' or isinstance(data, str) and data == 'gl' or isinstance(data, str) and data == 'gn' or isinstance(data, str) and data == 'gu' or isinstance(data, str) and data == 'gv' or isinstance(data, str) and data == 'ha' or isinstance(data, str) and data == 'he' or isinstance(data, str) and data == 'hi' or isinstance(data, str) and data == 'ho' or isinstance(data, str) and data == 'hr' or isinstance(data, str) and data == 'ht' or isinstance(data, str) and data == 'hu' or isinstance(data, str) and data == 'hy' or isinstance(data, str) and data == 'hz' or isinstance(data, str) and data == 'ia' or isinstance(data, str) and data == 'id' or isinstance(data, str) and data == 'ie' or isinstance(data, str) and data == 'ig' or isinstance(data, str) and data == 'ii' or isinstance(data, str) and data == 'ik' or isinstance(data, str) and data == 'io' or isinstance(data, str) and data == 'is' or isinstance(data, str) and data == 'it' or isinstance(data, str) and data == 'iu' or isinstance(data, str) and data == 'ja' or isinstance(data, str) and data == 'jv' or isinstance(data, str) and data == 'ka' or isinstance(data, str) and data == 'kg' or isinstance(data, str) and data == 'ki' or isinstance(data, str) and data == 'kj' or isinstance(data, str) and data == 'kk' or isinstance(data, str) and data == 'kl' or isinstance(data, str) and data == 'km' or isinstance(data, str) and data == 'kn' or isinstance(data, str) and data == 'ko' or isinstance(data, str) and data == 'kr' or isinstance(data, str) and data == 'ks' or isinstance(data, str) and data == 'ku' or isinstance(data, str) and data == 'kv' or isinstance(data, str) and data == 'kw' or isinstance(data, str) and data == 'ky' or isinstance(data, str) and data == 'la' or isinstance(data, str) and data == 'lb' or isinstance(data, str) and data == 'lg' or isinstance(data, str) and data == 'li' or isinstance(data, str) and data == 'ln' or isinstance(data, str) and data == 'lo' or isinstance(data, str) and data == 'lt' or isinstance(data, str) and data == 'lu' or isinstance(data, str) and data == 'lv' or isinstance(data, str) and data == 'mg' or isinstance(data, str) and data == 'mh' or isinstance(data, str) and data == 'mi' or isinstance(data, str) and data == 'mk' or isinstance(data, str) and data == 'ml' or isinstance(data, str) and data == 'mn' or isinstance(data, str) and data == 'mr' or isinstance(data, str) and data == 'ms' or isinstance(data, str) and data == 'mt' or isinstance(data, str) and data == 'my' or isinstance(data, str) and data == 'na' or isinstance(data, str) and data == 'nb' or isinstance(data, str) and data == 'nd' or isinstance(data, str) and data == 'ne' or isinstance(data, str) and data == 'ng' or isinstance(data, str) and data == 'nl' or isinstance(data, str) and data == 'nn' or isinstance(data, str) and data == 'no' or isinstance(data, str) and data == 'nr' or isinstance(data, str) and data == 'nv' or isinstance(data, str) and data == 'ny' or isinstance(data, str) and data == 'oc' or isinstance(data, str) and data == 'oj' or isinstance(data, str) and data == 'om' or isinstance(data, str) and data == 'or' or isinstance(data, str) and data == 'os' or isinstance(data, str) and data == 'pa' or isinstance(data, str) and data == 'pi' or isinstance(data, str) and data == 'pl' or isinstance(data, str) and data == 'ps' or isinstance(data, str) and data == 'pt' or isinstance(data, str) and data == 'qu' or isinstance(data, str) and data == 'rm' or isinstance(data, str) and data == 'rn' or isinstance(data, str) and data == 'ro' or isinstance(data, str) and data == 'ru' or isinstance(data, str) and data == 'rw' or isinstance(data, str) and data == 'sa' or isinstance(data, str) and data == 'sc' or isinstance(data, str) and data == 'sd' or isinstance(data, str) and data == 'se' or isinstance(data, str) and data == 'sg' or isinstance(data, str) and data == 'sh' or isinstance(data, str) and data == 'si' or isinstance(data, str) and data == 'sk' or isinstance(data, str) and data == 'sl' or isinstance(data, str) and data == 'sm' or isinstance(data, str) and data == 'sn' or isinstance(data, str) and data == 'so' or isinstance(data, str) and data == 'sq' or isinstance(data, str) and data == 'sr' or isinstance(data, str) and data == 'ss' or isinstance(data, str) and data == 'st' or isinstance(data, str) and data == 'su' or isinstance(data, str) and data == 'sv' or isinstance(data, str) and data == 'sw' or isinstance(data, str) and data == 'ta' or isinstance(data, str) and data == 'te' or isinstance(data, str) and data == 'tg' or isinstance(data, str) and data == 'th' or isinstance(data, str) and data == 'ti' or isinstance(data, str) and data == 'tk' or isinstance(data, str) and data == 'tl' or isinstance(data, str) and data == 'tn' or isinstance(data, str) and data == 'to' or isinstance(data, str) and data == 'tr' or isinstance(data, str) and data == 'ts' or isinstance(data, str) and data == 'tt' or isinstance(data, str) and data == 'tw' or isinstance(data, str) and data == 'ty' or isinstance(data, str) and data == 'ug' or isinstance(data, str) and data == 'uk' or isinstance(data, str) and data == 'ur' or isinstance(data, str) and data == 'uz' or isinstance(data, str) and data == 've' or isinstance(data, str) and data == 'vi' or isinstance(data, str) and data == 'vo' or isinstance(data, str) and data == 'wa' or isinstance(data, str) and data == 'wo' or isinstance(data, str) and data == 'xh' or isinstance(data, str) and data == 'yi' or isinstance(data, str) and data == 'yo' or isinstance(data, str) and data == 'za' or isinstance(data, str) and data == 'zh' or isinstance(data, str) and data == 'zu' or isinstance(data, str) and data == 'code' or isinstance(data, str) and data == 'multilingual'):
                raise JsonSchemaValueException
            data_any_of_count10 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count10:
        try:
            if not isinstance(data, (str)):
                raise JsonSchemaValueException
            if isinstance(data, str):
                data_len = len(data)
                if data_len > 3:
                    raise JsonSchemaValueException
                if not REGEX_PATTERNS['^[a-z]{3}'].search(data):
                    raise JsonSchemaValueException
            data_any_of_count10 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count10:
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
    data_any_of_count11 = 0
    if not data_any_of_count11:
        try:
            validate___definitions_license_id(data)
            data_any_of_count11 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count11:
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
            data_any_of_count11 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count11:
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
    'pipeline_tag': validate___definitions_pipeline_tag,
    'library_name': validate___definitions_library_name,
    'base_model': validate___definitions_base_model,
    'base_model_relation': validate___definitions_base_model_relation,
    'new_version': validate___definitions_new_version,
    'finetuned_from': validate___definitions_finetuned_from,
    'datasets': validate___definitions_datasets,
    'buckets': validate___definitions_buckets,
    'metrics': validate___definitions_metrics,
    'model_name': validate___definitions_model_name,
    'model-index': validate___definitions_model_index,
    'co2_eq_emissions': validate___definitions_co2_eq_emissions,
    'widget': validate___definitions_widget,
    'inference': validate___definitions_inference,
    'mask_token': validate___definitions_mask_token,
    'instance_prompt': validate___definitions_instance_prompt,
    'thumbnail': validate___definitions_thumbnail,
    'description': validate___definitions_description,
    'train-eval-index': validate___definitions_train_eval_index,
    'extra_gated_prompt': validate___definitions_extra_gated_prompt,
    'extra_gated_heading': validate___definitions_extra_gated_heading,
    'extra_gated_description': validate___definitions_extra_gated_description,
    'extra_gated_button_content': validate___definitions_extra_gated_button_content,
    'extra_gated_eu_disallowed': validate___definitions_extra_gated_eu_disallowed,
    'extra_gated_fields': validate___definitions_extra_gated_fields,
}
RULES = {'license': 'MD103', 'license_name': 'MD111', 'license_link': 'MD111', 'license_details': 'MD111', 'language': 'MD111', 'language_bcp47': 'MD111', 'language_details': 'MD111', 'tags': 'MD111', 'pipeline_tag': 'MD111', 'library_name': 'MD111', 'base_model': 'MD106', 'base_model_relation': 'MD111', 'new_version': 'MD111', 'finetuned_from': 'MD111', 'datasets': 'MD110', 'buckets': 'MD111', 'metrics': 'MD111', 'model_name': 'MD111', 'model-index': 'MD108', 'co2_eq_emissions': 'MD109', 'widget': 'MD111', 'inference': 'MD111', 'mask_token': 'MD111', 'instance_prompt': 'MD111', 'thumbnail': 'MD111', 'description': 'MD111', 'train-eval-index': 'MD111', 'extra_gated_prompt': 'MD111', 'extra_gated_heading': 'MD111', 'extra_gated_description': 'MD111', 'extra_gated_button_content': 'MD111', 'extra_gated_eu_disallowed': 'MD111', 'extra_gated_fields': 'GA602'}
MISSPELLINGS = {'licence': 'license', 'licences': 'license', 'licenses': 'license', 'lisence': 'license', 'liscence': 'license', 'license-name': 'license_name', 'licence_name': 'license_name', 'license-link': 'license_link', 'licence_link': 'license_link', 'languages': 'language', 'lang': 'language', 'tag': 'tags', 'Tags': 'tags', 'pipeline-tag': 'pipeline_tag', 'pipeline_tags': 'pipeline_tag', 'pipeline-tags': 'pipeline_tag', 'pipline_tag': 'pipeline_tag', 'pipeline_type': 'pipeline_tag', 'pipeline': 'pipeline_tag', 'library': 'library_name', 'library_tag': 'library_name', 'library-name': 'library_name', 'base-model': 'base_model', 'model-base': 'base_model', 'base_models': 'base_model', 'base-model-relation': 'base_model_relation', 'new-version': 'new_version', 'dataset': 'datasets', 'metric': 'metrics', 'model_index': 'model-index', 'co2-eq-emissions': 'co2_eq_emissions', 'mask-token': 'mask_token', 'instance-prompt': 'instance_prompt', 'extra-gated-prompt': 'extra_gated_prompt', 'extra-gated-heading': 'extra_gated_heading', 'extra-gated-description': 'extra_gated_description', 'extra-gated-button-content': 'extra_gated_button_content', 'extra-gated-fields': 'extra_gated_fields', 'extra_gated_field': 'extra_gated_fields'}
