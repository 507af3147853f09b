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
            if not (isinstance(data, str) and data in {'checkbox', 'country', 'date_picker', 'ip_location', 'text'}):
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
                    if not (isinstance(data__type, str) and data__type in {'checkbox', 'country', 'date_picker', 'ip_location', 'text'}):
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
    if not (isinstance(data, str) and data in {'adapter', 'finetune', 'merge', 'quantized'}):
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
    if not (isinstance(data, str) and data in {'any-to-any', 'audio-classification', 'audio-text-to-text', 'audio-to-audio', 'automatic-speech-recognition', 'conversational', 'depth-estimation', 'document-question-answering', 'feature-extraction', 'fill-mask', 'graph-ml', 'image-classification', 'image-feature-extraction', 'image-segmentation', 'image-text-to-image', 'image-text-to-text', 'image-text-to-video', 'image-to-3d', 'image-to-image', 'image-to-text', 'image-to-video', 'keypoint-detection', 'mask-generation', 'multiple-choice', 'object-detection', 'other', 'question-answering', 'reinforcement-learning', 'robotics', 'sentence-similarity', 'summarization', 'table-question-answering', 'table-to-text', 'tabular-classification', 'tabular-regression', 'tabular-to-text', 'text-classification', 'text-generation', 'text-ranking', 'text-retrieval', 'text-to-3d', 'text-to-audio', 'text-to-image', 'text-to-speech', 'text-to-video', 'text2text-generation', 'time-series-forecasting', 'token-classification', 'translation', 'unconditional-image-generation', 'video-classification', 'video-text-to-text', 'video-to-video', 'visual-document-retrieval', 'visual-question-answering', 'voice-activity-detection', 'zero-shot-classification', 'zero-shot-image-classification', 'zero-shot-object-detection'}):
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
            if not (isinstance(data, str) and data in {'aa', 'ab', 'ae', 'af', 'ak', 'am', 'an', 'ar', 'as', 'av', 'ay', 'az', 'ba', 'be', 'bg', 'bh', 'bi', 'bm', 'bn', 'bo', 'br', 'bs', 'ca', 'ce', 'ch', 'co', 'code', 'cr', 'cs', 'cu', 'cv', 'cy', 'da', 'de', 'dv', 'dz', 'ee', 'el', 'en', 'eo', 'es', 'et', 'eu', 'fa', 'ff', 'fi', 'fj', 'fo', 'fr', 'fy', 'ga', 'gd', 'gl', 'gn', 'gu', 'gv', 'ha', 'he', 'hi', 'ho', 'hr', 'ht', 'hu', 'hy', 'hz', 'ia', 'id', 'ie', 'ig', 'ii', 'ik', 'io', 'is', 'it', 'iu', 'ja', 'jv', 'ka', 'kg', 'ki', 'kj', 'kk', 'kl', 'km', 'kn', 'ko', 'kr', 'ks', 'ku', 'kv', 'kw', 'ky', 'la', 'lb', 'lg', 'li', 'ln', 'lo', 'lt', 'lu', 'lv', 'mg', 'mh', 'mi', 'mk', 'ml', 'mn', 'mr', 'ms', 'mt', 'multilingual', 'my', 'na', 'nb', 'nd', 'ne', 'ng', 'nl', 'nn', 'no', 'nr', 'nv', 'ny', 'oc', 'oj', 'om', 'or', 'os', 'pa', 'pi', 'pl', 'ps', 'pt', 'qu', 'rm', 'rn', 'ro', 'ru', 'rw', 'sa', 'sc', 'sd', 'se', 'sg', 'sh', 'si', 'sk', 'sl', 'sm', 'sn', 'so', 'sq', 'sr', 'ss', 'st', 'su', 'sv', 'sw', 'ta', 'te', 'tg', 'th', 'ti', 'tk', 'tl', 'tn', 'to', 'tr', 'ts', 'tt', 'tw', 'ty', 'ug', 'uk', 'ur', 'uz', 've', 'vi', 'vo', 'wa', 'wo', 'xh', 'yi', 'yo', 'za', 'zh', 'zu'}):
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
