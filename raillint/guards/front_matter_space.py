"""Generated from schemas/front-matter/space.schema.json: RAILLINT_UPDATE=1 pytest."""

from raillint.guards import Patterns
from raillint.guards import Refused as JsonSchemaValueException


REGEX_PATTERNS = Patterns({
    '^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?(/[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?)?\\n*$': '^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?(/[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?)?\\n*\\Z',
    '^/': '^/'
})

NoneType = type(None)

def validate(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            validate___definitions_title(data__title)
        if "emoji" in data_keys:
            data_keys.remove("emoji")
            data__emoji = data["emoji"]
            validate___definitions_emoji(data__emoji)
        if "colorFrom" in data_keys:
            data_keys.remove("colorFrom")
            data__colorFrom = data["colorFrom"]
            validate___definitions_colorfrom(data__colorFrom)
        if "colorTo" in data_keys:
            data_keys.remove("colorTo")
            data__colorTo = data["colorTo"]
            validate___definitions_colorto(data__colorTo)
        if "sdk" in data_keys:
            data_keys.remove("sdk")
            data__sdk = data["sdk"]
            validate___definitions_sdk(data__sdk)
        if "sdk_version" in data_keys:
            data_keys.remove("sdk_version")
            data__sdkversion = data["sdk_version"]
            validate___definitions_sdk_version(data__sdkversion)
        if "python_version" in data_keys:
            data_keys.remove("python_version")
            data__pythonversion = data["python_version"]
            validate___definitions_python_version(data__pythonversion)
        if "app_file" in data_keys:
            data_keys.remove("app_file")
            data__appfile = data["app_file"]
            validate___definitions_app_file(data__appfile)
        if "app_port" in data_keys:
            data_keys.remove("app_port")
            data__appport = data["app_port"]
            validate___definitions_app_port(data__appport)
        if "base_path" in data_keys:
            data_keys.remove("base_path")
            data__basepath = data["base_path"]
            validate___definitions_base_path(data__basepath)
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
        if "models" in data_keys:
            data_keys.remove("models")
            data__models = data["models"]
            validate___definitions_models(data__models)
        if "datasets" in data_keys:
            data_keys.remove("datasets")
            data__datasets = data["datasets"]
            validate___definitions_datasets(data__datasets)
        if "tags" in data_keys:
            data_keys.remove("tags")
            data__tags = data["tags"]
            validate___definitions_tags(data__tags)
        if "pinned" in data_keys:
            data_keys.remove("pinned")
            data__pinned = data["pinned"]
            validate___definitions_pinned(data__pinned)
        if "header" in data_keys:
            data_keys.remove("header")
            data__header = data["header"]
            validate___definitions_header(data__header)
        if "fullWidth" in data_keys:
            data_keys.remove("fullWidth")
            data__fullWidth = data["fullWidth"]
            validate___definitions_fullwidth(data__fullWidth)
        if "short_description" in data_keys:
            data_keys.remove("short_description")
            data__shortdescription = data["short_description"]
            validate___definitions_short_description(data__shortdescription)
        if "description" in data_keys:
            data_keys.remove("description")
            data__description = data["description"]
            validate___definitions_description(data__description)
        if "metaTitle" in data_keys:
            data_keys.remove("metaTitle")
            data__metaTitle = data["metaTitle"]
            validate___definitions_metatitle(data__metaTitle)
        if "thumbnail" in data_keys:
            data_keys.remove("thumbnail")
            data__thumbnail = data["thumbnail"]
            validate___definitions_thumbnail(data__thumbnail)
        if "suggested_hardware" in data_keys:
            data_keys.remove("suggested_hardware")
            data__suggestedhardware = data["suggested_hardware"]
            validate___definitions_suggested_hardware(data__suggestedhardware)
        if "suggested_storage" in data_keys:
            data_keys.remove("suggested_storage")
            data__suggestedstorage = data["suggested_storage"]
            validate___definitions_suggested_storage(data__suggestedstorage)
        if "hf_oauth" in data_keys:
            data_keys.remove("hf_oauth")
            data__hfoauth = data["hf_oauth"]
            validate___definitions_hf_oauth(data__hfoauth)
        if "hf_oauth_scopes" in data_keys:
            data_keys.remove("hf_oauth_scopes")
            data__hfoauthscopes = data["hf_oauth_scopes"]
            validate___definitions_hf_oauth_scopes(data__hfoauthscopes)
        if "hf_oauth_expiration_minutes" in data_keys:
            data_keys.remove("hf_oauth_expiration_minutes")
            data__hfoauthexpirationminutes = data["hf_oauth_expiration_minutes"]
            validate___definitions_hf_oauth_expiration_minutes(data__hfoauthexpirationminutes)
        if "hf_oauth_redirect_path" in data_keys:
            data_keys.remove("hf_oauth_redirect_path")
            data__hfoauthredirectpath = data["hf_oauth_redirect_path"]
            validate___definitions_hf_oauth_redirect_path(data__hfoauthredirectpath)
        if "hf_oauth_authorized_org" in data_keys:
            data_keys.remove("hf_oauth_authorized_org")
            data__hfoauthauthorizedorg = data["hf_oauth_authorized_org"]
            validate___definitions_hf_oauth_authorized_org(data__hfoauthauthorizedorg)
        if "disable_embedding" in data_keys:
            data_keys.remove("disable_embedding")
            data__disableembedding = data["disable_embedding"]
            validate___definitions_disable_embedding(data__disableembedding)
        if "startup_duration_timeout" in data_keys:
            data_keys.remove("startup_duration_timeout")
            data__startupdurationtimeout = data["startup_duration_timeout"]
            validate___definitions_startup_duration_timeout(data__startupdurationtimeout)
        if "custom_headers" in data_keys:
            data_keys.remove("custom_headers")
            data__customheaders = data["custom_headers"]
            validate___definitions_custom_headers(data__customheaders)
        if "preload_from_hub" in data_keys:
            data_keys.remove("preload_from_hub")
            data__preloadfromhub = data["preload_from_hub"]
            validate___definitions_preload_from_hub(data__preloadfromhub)
        if "duplicated_from" in data_keys:
            data_keys.remove("duplicated_from")
            data__duplicatedfrom = data["duplicated_from"]
            validate___definitions_duplicated_from(data__duplicatedfrom)
    return data

def validate___definitions_duplicated_from(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_preload_from_hub(data):
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

def validate___definitions_custom_headers(data):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                if not isinstance(data_value, (str)):
                    raise JsonSchemaValueException
    return data

def validate___definitions_startup_duration_timeout(data):
    if not isinstance(data, (str, int, float)) or isinstance(data, bool):
        raise JsonSchemaValueException
    return data

def validate___definitions_disable_embedding(data):
    if not isinstance(data, (bool)):
        raise JsonSchemaValueException
    return data

def validate___definitions_hf_oauth_authorized_org(data):
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

def validate___definitions_hf_oauth_redirect_path(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_hf_oauth_expiration_minutes(data):
    if not isinstance(data, (int, float)) or isinstance(data, bool):
        raise JsonSchemaValueException
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data <= 0:
            raise JsonSchemaValueException
    return data

def validate___definitions_hf_oauth_scopes(data):
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

def validate___definitions_hf_oauth(data):
    if not isinstance(data, (bool)):
        raise JsonSchemaValueException
    return data

def validate___definitions_suggested_storage(data):
    if not (isinstance(data, str) and data in {'large', 'medium', 'small'}):
        raise JsonSchemaValueException
    return data

def validate___definitions_suggested_hardware(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_thumbnail(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_metatitle(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_description(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    return data

def validate___definitions_short_description(data):
    if not isinstance(data, (str, NoneType)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 60:
            raise JsonSchemaValueException
    return data

def validate___definitions_fullwidth(data):
    if not isinstance(data, (bool)):
        raise JsonSchemaValueException
    return data

def validate___definitions_header(data):
    if not (isinstance(data, str) and data in {'default', 'mini'}):
        raise JsonSchemaValueException
    return data

def validate___definitions_pinned(data):
    if not isinstance(data, (bool)):
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

def validate___definitions_datasets(data):
    data_any_of_count1 = 0
    if not data_any_of_count1:
        try:
            validate___definitions_repo_id(data)
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
                    validate___definitions_repo_id(data_item)
            data_any_of_count1 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count1:
        raise JsonSchemaValueException
    return data

def validate___definitions_repo_id(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?(/[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?)?\\n*$'].search(data):
            raise JsonSchemaValueException
    return data

def validate___definitions_models(data):
    data_any_of_count2 = 0
    if not data_any_of_count2:
        try:
            validate___definitions_repo_id(data)
            data_any_of_count2 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count2:
        try:
            if not isinstance(data, (list, tuple)):
                raise JsonSchemaValueException
            data_is_list = isinstance(data, (list, tuple))
            if data_is_list:
                data_len = len(data)
                for data_x, data_item in enumerate(data):
                    validate___definitions_repo_id(data_item)
            data_any_of_count2 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count2:
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
    data_any_of_count3 = 0
    if not data_any_of_count3:
        try:
            validate___definitions_license_id(data)
            data_any_of_count3 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count3:
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
            data_any_of_count3 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count3:
        raise JsonSchemaValueException
    return data

def validate___definitions_license_id(data):
    if not (isinstance(data, str) and data in {'afl-3.0', 'agpl-3.0', 'apache-2.0', 'apple-amlr', 'apple-ascl', 'artistic-2.0', 'bigcode-openrail-m', 'bigscience-bloom-rail-1.0', 'bigscience-openrail-m', 'bsd', 'bsd-2-clause', 'bsd-3-clause', 'bsd-3-clause-clear', 'bsl-1.0', 'c-uda', 'cc', 'cc-by-2.0', 'cc-by-2.5', 'cc-by-3.0', 'cc-by-4.0', 'cc-by-nc-2.0', 'cc-by-nc-3.0', 'cc-by-nc-4.0', 'cc-by-nc-nd-3.0', 'cc-by-nc-nd-4.0', 'cc-by-nc-sa-2.0', 'cc-by-nc-sa-3.0', 'cc-by-nc-sa-4.0', 'cc-by-nd-4.0', 'cc-by-sa-3.0', 'cc-by-sa-4.0', 'cc0-1.0', 'cdla-permissive-1.0', 'cdla-permissive-2.0', 'cdla-sharing-1.0', 'creativeml-openrail-m', 'deepfloyd-if-license', 'ecl-2.0', 'epl-1.0', 'epl-2.0', 'etalab-2.0', 'eupl-1.1', 'eupl-1.2', 'fair-noncommercial-research-license', 'gemma', 'gfdl', 'gpl', 'gpl-2.0', 'gpl-3.0', 'grok2-community', 'h-research', 'intel-research', 'isc', 'lgpl', 'lgpl-2.1', 'lgpl-3.0', 'lgpl-lr', 'llama2', 'llama3', 'llama3.1', 'llama3.2', 'llama3.3', 'llama4', 'lppl-1.3c', 'mit', 'mpl-2.0', 'ms-pl', 'ncsa', 'odbl', 'odc-by', 'ofl-1.1', 'openmdw-1.0', 'openmdw-1.1', 'openrail', 'openrail++', 'osl-3.0', 'other', 'pddl', 'postgresql', 'unknown', 'unlicense', 'wtfpl', 'zlib'}):
        raise JsonSchemaValueException
    return data

def validate___definitions_base_path(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    if isinstance(data, str):
        if not REGEX_PATTERNS['^/'].search(data):
            raise JsonSchemaValueException
    return data

def validate___definitions_app_port(data):
    if not isinstance(data, (int)) and not (isinstance(data, float) and data.is_integer()) or isinstance(data, bool):
        raise JsonSchemaValueException
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        if data < 1:
            raise JsonSchemaValueException
    return data

def validate___definitions_app_file(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_python_version(data):
    if not isinstance(data, (str, int, float)) or isinstance(data, bool):
        raise JsonSchemaValueException
    return data

def validate___definitions_sdk_version(data):
    if not isinstance(data, (str, int, float)) or isinstance(data, bool):
        raise JsonSchemaValueException
    return data

def validate___definitions_sdk(data):
    if not (isinstance(data, str) and data in {'docker', 'gradio', 'static', 'streamlit'}):
        raise JsonSchemaValueException
    return data

def validate___definitions_colorto(data):
    if not (isinstance(data, str) and data in {'blue', 'gray', 'green', 'indigo', 'pink', 'purple', 'red', 'yellow'}):
        raise JsonSchemaValueException
    return data

def validate___definitions_colorfrom(data):
    if not (isinstance(data, str) and data in {'blue', 'gray', 'green', 'indigo', 'pink', 'purple', 'red', 'yellow'}):
        raise JsonSchemaValueException
    return data

def validate___definitions_emoji(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data

def validate___definitions_title(data):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException
    return data


KEYS = {
    'title': validate___definitions_title,
    'emoji': validate___definitions_emoji,
    'colorFrom': validate___definitions_colorfrom,
    'colorTo': validate___definitions_colorto,
    'sdk': validate___definitions_sdk,
    'sdk_version': validate___definitions_sdk_version,
    'python_version': validate___definitions_python_version,
    'app_file': validate___definitions_app_file,
    'app_port': validate___definitions_app_port,
    'base_path': validate___definitions_base_path,
    'license': validate___definitions_license,
    'license_name': validate___definitions_license_name,
    'license_link': validate___definitions_license_link,
    'license_details': validate___definitions_license_details,
    'models': validate___definitions_models,
    'datasets': validate___definitions_datasets,
    'tags': validate___definitions_tags,
    'pinned': validate___definitions_pinned,
    'header': validate___definitions_header,
    'fullWidth': validate___definitions_fullwidth,
    'short_description': validate___definitions_short_description,
    'description': validate___definitions_description,
    'metaTitle': validate___definitions_metatitle,
    'thumbnail': validate___definitions_thumbnail,
    'suggested_hardware': validate___definitions_suggested_hardware,
    'suggested_storage': validate___definitions_suggested_storage,
    'hf_oauth': validate___definitions_hf_oauth,
    'hf_oauth_scopes': validate___definitions_hf_oauth_scopes,
    'hf_oauth_expiration_minutes': validate___definitions_hf_oauth_expiration_minutes,
    'hf_oauth_redirect_path': validate___definitions_hf_oauth_redirect_path,
    'hf_oauth_authorized_org': validate___definitions_hf_oauth_authorized_org,
    'disable_embedding': validate___definitions_disable_embedding,
    'startup_duration_timeout': validate___definitions_startup_duration_timeout,
    'custom_headers': validate___definitions_custom_headers,
    'preload_from_hub': validate___definitions_preload_from_hub,
    'duplicated_from': validate___definitions_duplicated_from,
}
RULES = {'title': 'MD111', 'emoji': 'MD111', 'colorFrom': 'MD111', 'colorTo': 'MD111', 'sdk': 'MD111', 'sdk_version': 'MD111', 'python_version': 'MD111', 'app_file': 'MD111', 'app_port': 'MD111', 'base_path': 'MD111', 'license': 'MD103', 'license_name': 'MD111', 'license_link': 'MD111', 'license_details': 'MD111', 'models': 'MD111', 'datasets': 'MD110', 'tags': 'MD111', 'pinned': 'MD111', 'header': 'MD111', 'fullWidth': 'MD111', 'short_description': 'MD111', 'description': 'MD111', 'metaTitle': 'MD111', 'thumbnail': 'MD111', 'suggested_hardware': 'MD111', 'suggested_storage': 'MD111', 'hf_oauth': 'MD111', 'hf_oauth_scopes': 'MD111', 'hf_oauth_expiration_minutes': 'MD111', 'hf_oauth_redirect_path': 'MD111', 'hf_oauth_authorized_org': 'MD111', 'disable_embedding': 'MD111', 'startup_duration_timeout': 'MD111', 'custom_headers': 'MD111', 'preload_from_hub': 'MD111', 'duplicated_from': 'MD111'}
MISSPELLINGS = {'color_from': 'colorFrom', 'colourFrom': 'colorFrom', 'colorfrom': 'colorFrom', 'color_to': 'colorTo', 'colourTo': 'colorTo', 'colorto': 'colorTo', 'sdk-version': 'sdk_version', 'python-version': 'python_version', 'app-file': 'app_file', 'app-port': 'app_port', 'licence': 'license', 'licences': 'license', 'licenses': 'license', 'lisence': 'license', 'liscence': 'license', 'license-name': 'license_name', 'licence_name': 'license_name', 'license-link': 'license_link', 'licence_link': 'license_link', 'dataset': 'datasets', 'tag': 'tags', 'full_width': 'fullWidth', 'fullwidth': 'fullWidth', 'short-description': 'short_description', 'suggested-hardware': 'suggested_hardware', 'suggested-storage': 'suggested_storage'}
