"""Generated from schemas/profiles/: RAILLINT_UPDATE=1 pytest."""

from raillint.guards import Patterns
from raillint.guards import Refused as JsonSchemaValueException


NoneType = type(None)

def validate(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "publisher-cs201" in data_keys:
            data_keys.remove("publisher-cs201")
            data__publishercs201 = data["publisher-cs201"]
            validate___definitions_publisher_cs201(data__publishercs201)
        if "publisher-cs202" in data_keys:
            data_keys.remove("publisher-cs202")
            data__publishercs202 = data["publisher-cs202"]
            validate___definitions_publisher_cs202(data__publishercs202)
        if "publisher-cs203" in data_keys:
            data_keys.remove("publisher-cs203")
            data__publishercs203 = data["publisher-cs203"]
            validate___definitions_publisher_cs203(data__publishercs203)
        if "publisher-cs204" in data_keys:
            data_keys.remove("publisher-cs204")
            data__publishercs204 = data["publisher-cs204"]
            validate___definitions_publisher_cs204(data__publishercs204)
        if "publisher-cs205" in data_keys:
            data_keys.remove("publisher-cs205")
            data__publishercs205 = data["publisher-cs205"]
            validate___definitions_publisher_cs205(data__publishercs205)
        if "publisher-cs206" in data_keys:
            data_keys.remove("publisher-cs206")
            data__publishercs206 = data["publisher-cs206"]
            validate___definitions_publisher_cs206(data__publishercs206)
        if "publisher-cs208" in data_keys:
            data_keys.remove("publisher-cs208")
            data__publishercs208 = data["publisher-cs208"]
            validate___definitions_publisher_cs208(data__publishercs208)
        if "publisher-cs210" in data_keys:
            data_keys.remove("publisher-cs210")
            data__publishercs210 = data["publisher-cs210"]
            validate___definitions_publisher_cs210(data__publishercs210)
        if "publisher-cs211" in data_keys:
            data_keys.remove("publisher-cs211")
            data__publishercs211 = data["publisher-cs211"]
            validate___definitions_publisher_cs211(data__publishercs211)
        if "publisher-cs216" in data_keys:
            data_keys.remove("publisher-cs216")
            data__publishercs216 = data["publisher-cs216"]
            validate___definitions_publisher_cs216(data__publishercs216)
        if "publisher-ur201" in data_keys:
            data_keys.remove("publisher-ur201")
            data__publisherur201 = data["publisher-ur201"]
            validate___definitions_publisher_ur201(data__publisherur201)
        if "publisher-ur204" in data_keys:
            data_keys.remove("publisher-ur204")
            data__publisherur204 = data["publisher-ur204"]
            validate___definitions_publisher_ur204(data__publisherur204)
        if "openrail-cs202-rail" in data_keys:
            data_keys.remove("openrail-cs202-rail")
            data__openrailcs202rail = data["openrail-cs202-rail"]
            validate___definitions_openrail_cs202_rail(data__openrailcs202rail)
        if "openrail-ur201-rail" in data_keys:
            data_keys.remove("openrail-ur201-rail")
            data__openrailur201rail = data["openrail-ur201-rail"]
            validate___definitions_openrail_ur201_rail(data__openrailur201rail)
        if "openrail-ur204-rail" in data_keys:
            data_keys.remove("openrail-ur204-rail")
            data__openrailur204rail = data["openrail-ur204-rail"]
            validate___definitions_openrail_ur204_rail(data__openrailur204rail)
        if "openrail-cs204-rail" in data_keys:
            data_keys.remove("openrail-cs204-rail")
            data__openrailcs204rail = data["openrail-cs204-rail"]
            validate___definitions_openrail_cs204_rail(data__openrailcs204rail)
        if "strict-cs201-said" in data_keys:
            data_keys.remove("strict-cs201-said")
            data__strictcs201said = data["strict-cs201-said"]
            validate___definitions_strict_cs201_said(data__strictcs201said)
        if "strict-cs201-own-section" in data_keys:
            data_keys.remove("strict-cs201-own-section")
            data__strictcs201ownsection = data["strict-cs201-own-section"]
            validate___definitions_strict_cs201_own_section(data__strictcs201ownsection)
        if "strict-cs202-said" in data_keys:
            data_keys.remove("strict-cs202-said")
            data__strictcs202said = data["strict-cs202-said"]
            validate___definitions_strict_cs202_said(data__strictcs202said)
        if "strict-cs202-own-section" in data_keys:
            data_keys.remove("strict-cs202-own-section")
            data__strictcs202ownsection = data["strict-cs202-own-section"]
            validate___definitions_strict_cs202_own_section(data__strictcs202ownsection)
        if "strict-cs203-said" in data_keys:
            data_keys.remove("strict-cs203-said")
            data__strictcs203said = data["strict-cs203-said"]
            validate___definitions_strict_cs203_said(data__strictcs203said)
        if "strict-cs203-own-section" in data_keys:
            data_keys.remove("strict-cs203-own-section")
            data__strictcs203ownsection = data["strict-cs203-own-section"]
            validate___definitions_strict_cs203_own_section(data__strictcs203ownsection)
        if "strict-cs204-said" in data_keys:
            data_keys.remove("strict-cs204-said")
            data__strictcs204said = data["strict-cs204-said"]
            validate___definitions_strict_cs204_said(data__strictcs204said)
        if "strict-cs204-own-section" in data_keys:
            data_keys.remove("strict-cs204-own-section")
            data__strictcs204ownsection = data["strict-cs204-own-section"]
            validate___definitions_strict_cs204_own_section(data__strictcs204ownsection)
        if "strict-cs205-said" in data_keys:
            data_keys.remove("strict-cs205-said")
            data__strictcs205said = data["strict-cs205-said"]
            validate___definitions_strict_cs205_said(data__strictcs205said)
        if "strict-cs205-own-section" in data_keys:
            data_keys.remove("strict-cs205-own-section")
            data__strictcs205ownsection = data["strict-cs205-own-section"]
            validate___definitions_strict_cs205_own_section(data__strictcs205ownsection)
        if "strict-cs206-said" in data_keys:
            data_keys.remove("strict-cs206-said")
            data__strictcs206said = data["strict-cs206-said"]
            validate___definitions_strict_cs206_said(data__strictcs206said)
        if "strict-cs206-own-section" in data_keys:
            data_keys.remove("strict-cs206-own-section")
            data__strictcs206ownsection = data["strict-cs206-own-section"]
            validate___definitions_strict_cs206_own_section(data__strictcs206ownsection)
        if "strict-cs208-said" in data_keys:
            data_keys.remove("strict-cs208-said")
            data__strictcs208said = data["strict-cs208-said"]
            validate___definitions_strict_cs208_said(data__strictcs208said)
        if "strict-cs208-own-section" in data_keys:
            data_keys.remove("strict-cs208-own-section")
            data__strictcs208ownsection = data["strict-cs208-own-section"]
            validate___definitions_strict_cs208_own_section(data__strictcs208ownsection)
        if "strict-cs210-said" in data_keys:
            data_keys.remove("strict-cs210-said")
            data__strictcs210said = data["strict-cs210-said"]
            validate___definitions_strict_cs210_said(data__strictcs210said)
        if "strict-cs210-own-section" in data_keys:
            data_keys.remove("strict-cs210-own-section")
            data__strictcs210ownsection = data["strict-cs210-own-section"]
            validate___definitions_strict_cs210_own_section(data__strictcs210ownsection)
        if "strict-cs211-said" in data_keys:
            data_keys.remove("strict-cs211-said")
            data__strictcs211said = data["strict-cs211-said"]
            validate___definitions_strict_cs211_said(data__strictcs211said)
        if "strict-cs211-own-section" in data_keys:
            data_keys.remove("strict-cs211-own-section")
            data__strictcs211ownsection = data["strict-cs211-own-section"]
            validate___definitions_strict_cs211_own_section(data__strictcs211ownsection)
        if "strict-cs216-said" in data_keys:
            data_keys.remove("strict-cs216-said")
            data__strictcs216said = data["strict-cs216-said"]
            validate___definitions_strict_cs216_said(data__strictcs216said)
        if "strict-cs216-own-section" in data_keys:
            data_keys.remove("strict-cs216-own-section")
            data__strictcs216ownsection = data["strict-cs216-own-section"]
            validate___definitions_strict_cs216_own_section(data__strictcs216ownsection)
        if "strict-ur201-said" in data_keys:
            data_keys.remove("strict-ur201-said")
            data__strictur201said = data["strict-ur201-said"]
            validate___definitions_strict_ur201_said(data__strictur201said)
        if "strict-ur201-own-section" in data_keys:
            data_keys.remove("strict-ur201-own-section")
            data__strictur201ownsection = data["strict-ur201-own-section"]
            validate___definitions_strict_ur201_own_section(data__strictur201ownsection)
        if "strict-ur204-said" in data_keys:
            data_keys.remove("strict-ur204-said")
            data__strictur204said = data["strict-ur204-said"]
            validate___definitions_strict_ur204_said(data__strictur204said)
    return data

def validate___definitions_strict_ur204_said(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "card" in data_keys:
                data_keys.remove("card")
                data__card = data["card"]
                data__card_is_dict = isinstance(data__card, dict)
                if data__card_is_dict:
                    data__card_keys = set(data__card.keys())
                    if "sections" in data__card_keys:
                        data__card_keys.remove("sections")
                        data__card__sections = data__card["sections"]
                        data__card__sections_is_dict = isinstance(data__card__sections, dict)
                        if data__card__sections_is_dict:
                            data__card__sections_keys = set(data__card__sections.keys())
                            if "out_of_scope_use" in data__card__sections_keys:
                                data__card__sections_keys.remove("out_of_scope_use")
                                data__card__sections__outofscopeuse = data__card__sections["out_of_scope_use"]
                                data__card__sections__outofscopeuse_is_dict = isinstance(data__card__sections__outofscopeuse, dict)
                                if data__card__sections__outofscopeuse_is_dict:
                                    data__card__sections__outofscopeuse_keys = set(data__card__sections__outofscopeuse.keys())
                                    if "status" in data__card__sections__outofscopeuse_keys:
                                        data__card__sections__outofscopeuse_keys.remove("status")
                                        data__card__sections__outofscopeuse__status = data__card__sections__outofscopeuse["status"]
                                        if not (isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'content' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'inline' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'absent'):
                                            raise JsonSchemaValueException
    return data

def validate___definitions_strict_ur201_own_section(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "card" in data_keys:
                data_keys.remove("card")
                data__card = data["card"]
                data__card_is_dict = isinstance(data__card, dict)
                if data__card_is_dict:
                    data__card_keys = set(data__card.keys())
                    if "sections" in data__card_keys:
                        data__card_keys.remove("sections")
                        data__card__sections = data__card["sections"]
                        data__card__sections_is_dict = isinstance(data__card__sections, dict)
                        if data__card__sections_is_dict:
                            data__card__sections_keys = set(data__card__sections.keys())
                            if "use_restrictions" in data__card__sections_keys:
                                data__card__sections_keys.remove("use_restrictions")
                                data__card__sections__userestrictions = data__card__sections["use_restrictions"]
                                data__card__sections__userestrictions_is_dict = isinstance(data__card__sections__userestrictions, dict)
                                if data__card__sections__userestrictions_is_dict:
                                    data__card__sections__userestrictions_keys = set(data__card__sections__userestrictions.keys())
                                    if "status" in data__card__sections__userestrictions_keys:
                                        data__card__sections__userestrictions_keys.remove("status")
                                        data__card__sections__userestrictions__status = data__card__sections__userestrictions["status"]
                                        if not (isinstance(data__card__sections__userestrictions__status, str) and data__card__sections__userestrictions__status == 'content'):
                                            raise JsonSchemaValueException
    return data

def validate___definitions_strict_ur201_said(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_any_of_count1 = 0
        if not data_any_of_count1:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "use_restrictions" in data__card__sections_keys:
                                        data__card__sections_keys.remove("use_restrictions")
                                        data__card__sections__userestrictions = data__card__sections["use_restrictions"]
                                        data__card__sections__userestrictions_is_dict = isinstance(data__card__sections__userestrictions, dict)
                                        if data__card__sections__userestrictions_is_dict:
                                            data__card__sections__userestrictions_keys = set(data__card__sections__userestrictions.keys())
                                            if "status" in data__card__sections__userestrictions_keys:
                                                data__card__sections__userestrictions_keys.remove("status")
                                                data__card__sections__userestrictions__status = data__card__sections__userestrictions["status"]
                                                if not (isinstance(data__card__sections__userestrictions__status, str) and data__card__sections__userestrictions__status == 'content' or isinstance(data__card__sections__userestrictions__status, str) and data__card__sections__userestrictions__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count1 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count1:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "license" in data_keys:
                        data_keys.remove("license")
                        data__license = data["license"]
                        data__license_is_dict = isinstance(data__license, dict)
                        if data__license_is_dict:
                            data__license_keys = set(data__license.keys())
                            if "pointer" in data__license_keys:
                                data__license_keys.remove("pointer")
                                data__license__pointer = data__license["pointer"]
                                if not (isinstance(data__license__pointer, bool) and data__license__pointer is True):
                                    raise JsonSchemaValueException
                data_any_of_count1 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count1:
            raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs216_own_section(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_any_of_count2 = 0
        if not data_any_of_count2:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "monitoring" in data__card__sections_keys:
                                        data__card__sections_keys.remove("monitoring")
                                        data__card__sections__monitoring = data__card__sections["monitoring"]
                                        data__card__sections__monitoring_is_dict = isinstance(data__card__sections__monitoring, dict)
                                        if data__card__sections__monitoring_is_dict:
                                            data__card__sections__monitoring_keys = set(data__card__sections__monitoring.keys())
                                            if "status" in data__card__sections__monitoring_keys:
                                                data__card__sections__monitoring_keys.remove("status")
                                                data__card__sections__monitoring__status = data__card__sections__monitoring["status"]
                                                if not (isinstance(data__card__sections__monitoring__status, str) and data__card__sections__monitoring__status == 'content'):
                                                    raise JsonSchemaValueException
                data_any_of_count2 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count2:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "contact" in data__card__sections_keys:
                                        data__card__sections_keys.remove("contact")
                                        data__card__sections__contact = data__card__sections["contact"]
                                        data__card__sections__contact_is_dict = isinstance(data__card__sections__contact, dict)
                                        if data__card__sections__contact_is_dict:
                                            data__card__sections__contact_keys = set(data__card__sections__contact.keys())
                                            if "status" in data__card__sections__contact_keys:
                                                data__card__sections__contact_keys.remove("status")
                                                data__card__sections__contact__status = data__card__sections__contact["status"]
                                                if not (isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'content'):
                                                    raise JsonSchemaValueException
                data_any_of_count2 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count2:
            raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs216_said(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_any_of_count3 = 0
        if not data_any_of_count3:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "monitoring" in data__card__sections_keys:
                                        data__card__sections_keys.remove("monitoring")
                                        data__card__sections__monitoring = data__card__sections["monitoring"]
                                        data__card__sections__monitoring_is_dict = isinstance(data__card__sections__monitoring, dict)
                                        if data__card__sections__monitoring_is_dict:
                                            data__card__sections__monitoring_keys = set(data__card__sections__monitoring.keys())
                                            if "status" in data__card__sections__monitoring_keys:
                                                data__card__sections__monitoring_keys.remove("status")
                                                data__card__sections__monitoring__status = data__card__sections__monitoring["status"]
                                                if not (isinstance(data__card__sections__monitoring__status, str) and data__card__sections__monitoring__status == 'content' or isinstance(data__card__sections__monitoring__status, str) and data__card__sections__monitoring__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count3 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count3:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "contact" in data__card__sections_keys:
                                        data__card__sections_keys.remove("contact")
                                        data__card__sections__contact = data__card__sections["contact"]
                                        data__card__sections__contact_is_dict = isinstance(data__card__sections__contact, dict)
                                        if data__card__sections__contact_is_dict:
                                            data__card__sections__contact_keys = set(data__card__sections__contact.keys())
                                            if "status" in data__card__sections__contact_keys:
                                                data__card__sections__contact_keys.remove("status")
                                                data__card__sections__contact__status = data__card__sections__contact["status"]
                                                if not (isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'content' or isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count3 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count3:
            raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs211_own_section(data):
    data_any_of_count4 = 0
    if not data_any_of_count4:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "environmental_impact" in data__card__sections_keys:
                                    data__card__sections_keys.remove("environmental_impact")
                                    data__card__sections__environmentalimpact = data__card__sections["environmental_impact"]
                                    data__card__sections__environmentalimpact_is_dict = isinstance(data__card__sections__environmentalimpact, dict)
                                    if data__card__sections__environmentalimpact_is_dict:
                                        data__card__sections__environmentalimpact_keys = set(data__card__sections__environmentalimpact.keys())
                                        if "status" in data__card__sections__environmentalimpact_keys:
                                            data__card__sections__environmentalimpact_keys.remove("status")
                                            data__card__sections__environmentalimpact__status = data__card__sections__environmentalimpact["status"]
                                            if not (isinstance(data__card__sections__environmentalimpact__status, str) and data__card__sections__environmentalimpact__status == 'content'):
                                                raise JsonSchemaValueException
            data_any_of_count4 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count4:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['co2_eq_emissions']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count4 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count4:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs211_said(data):
    data_any_of_count5 = 0
    if not data_any_of_count5:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "environmental_impact" in data__card__sections_keys:
                                    data__card__sections_keys.remove("environmental_impact")
                                    data__card__sections__environmentalimpact = data__card__sections["environmental_impact"]
                                    data__card__sections__environmentalimpact_is_dict = isinstance(data__card__sections__environmentalimpact, dict)
                                    if data__card__sections__environmentalimpact_is_dict:
                                        data__card__sections__environmentalimpact_keys = set(data__card__sections__environmentalimpact.keys())
                                        if "status" in data__card__sections__environmentalimpact_keys:
                                            data__card__sections__environmentalimpact_keys.remove("status")
                                            data__card__sections__environmentalimpact__status = data__card__sections__environmentalimpact["status"]
                                            if not (isinstance(data__card__sections__environmentalimpact__status, str) and data__card__sections__environmentalimpact__status == 'content' or isinstance(data__card__sections__environmentalimpact__status, str) and data__card__sections__environmentalimpact__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count5 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count5:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['co2_eq_emissions']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count5 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count5:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs210_own_section(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "how_to_get_started" in data__card__sections_keys:
                            data__card__sections_keys.remove("how_to_get_started")
                            data__card__sections__howtogetstarted = data__card__sections["how_to_get_started"]
                            data__card__sections__howtogetstarted_is_dict = isinstance(data__card__sections__howtogetstarted, dict)
                            if data__card__sections__howtogetstarted_is_dict:
                                data__card__sections__howtogetstarted_keys = set(data__card__sections__howtogetstarted.keys())
                                if "status" in data__card__sections__howtogetstarted_keys:
                                    data__card__sections__howtogetstarted_keys.remove("status")
                                    data__card__sections__howtogetstarted__status = data__card__sections__howtogetstarted["status"]
                                    if not (isinstance(data__card__sections__howtogetstarted__status, str) and data__card__sections__howtogetstarted__status == 'content'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs210_said(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "how_to_get_started" in data__card__sections_keys:
                            data__card__sections_keys.remove("how_to_get_started")
                            data__card__sections__howtogetstarted = data__card__sections["how_to_get_started"]
                            data__card__sections__howtogetstarted_is_dict = isinstance(data__card__sections__howtogetstarted, dict)
                            if data__card__sections__howtogetstarted_is_dict:
                                data__card__sections__howtogetstarted_keys = set(data__card__sections__howtogetstarted.keys())
                                if "status" in data__card__sections__howtogetstarted_keys:
                                    data__card__sections__howtogetstarted_keys.remove("status")
                                    data__card__sections__howtogetstarted__status = data__card__sections__howtogetstarted["status"]
                                    if not (isinstance(data__card__sections__howtogetstarted__status, str) and data__card__sections__howtogetstarted__status == 'content' or isinstance(data__card__sections__howtogetstarted__status, str) and data__card__sections__howtogetstarted__status == 'inline'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs208_own_section(data):
    data_any_of_count6 = 0
    if not data_any_of_count6:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "evaluation" in data__card__sections_keys:
                                    data__card__sections_keys.remove("evaluation")
                                    data__card__sections__evaluation = data__card__sections["evaluation"]
                                    data__card__sections__evaluation_is_dict = isinstance(data__card__sections__evaluation, dict)
                                    if data__card__sections__evaluation_is_dict:
                                        data__card__sections__evaluation_keys = set(data__card__sections__evaluation.keys())
                                        if "status" in data__card__sections__evaluation_keys:
                                            data__card__sections__evaluation_keys.remove("status")
                                            data__card__sections__evaluation__status = data__card__sections__evaluation["status"]
                                            if not (isinstance(data__card__sections__evaluation__status, str) and data__card__sections__evaluation__status == 'content'):
                                                raise JsonSchemaValueException
            data_any_of_count6 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count6:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['model-index']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count6 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count6:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs208_said(data):
    data_any_of_count7 = 0
    if not data_any_of_count7:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "evaluation" in data__card__sections_keys:
                                    data__card__sections_keys.remove("evaluation")
                                    data__card__sections__evaluation = data__card__sections["evaluation"]
                                    data__card__sections__evaluation_is_dict = isinstance(data__card__sections__evaluation, dict)
                                    if data__card__sections__evaluation_is_dict:
                                        data__card__sections__evaluation_keys = set(data__card__sections__evaluation.keys())
                                        if "status" in data__card__sections__evaluation_keys:
                                            data__card__sections__evaluation_keys.remove("status")
                                            data__card__sections__evaluation__status = data__card__sections__evaluation["status"]
                                            if not (isinstance(data__card__sections__evaluation__status, str) and data__card__sections__evaluation__status == 'content' or isinstance(data__card__sections__evaluation__status, str) and data__card__sections__evaluation__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count7 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count7:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['model-index']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count7 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count7:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs206_own_section(data):
    data_any_of_count8 = 0
    if not data_any_of_count8:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "training_data" in data__card__sections_keys:
                                    data__card__sections_keys.remove("training_data")
                                    data__card__sections__trainingdata = data__card__sections["training_data"]
                                    data__card__sections__trainingdata_is_dict = isinstance(data__card__sections__trainingdata, dict)
                                    if data__card__sections__trainingdata_is_dict:
                                        data__card__sections__trainingdata_keys = set(data__card__sections__trainingdata.keys())
                                        if "status" in data__card__sections__trainingdata_keys:
                                            data__card__sections__trainingdata_keys.remove("status")
                                            data__card__sections__trainingdata__status = data__card__sections__trainingdata["status"]
                                            if not (isinstance(data__card__sections__trainingdata__status, str) and data__card__sections__trainingdata__status == 'content'):
                                                raise JsonSchemaValueException
            data_any_of_count8 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count8:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['datasets']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count8 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count8:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs206_said(data):
    data_any_of_count9 = 0
    if not data_any_of_count9:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "training_data" in data__card__sections_keys:
                                    data__card__sections_keys.remove("training_data")
                                    data__card__sections__trainingdata = data__card__sections["training_data"]
                                    data__card__sections__trainingdata_is_dict = isinstance(data__card__sections__trainingdata, dict)
                                    if data__card__sections__trainingdata_is_dict:
                                        data__card__sections__trainingdata_keys = set(data__card__sections__trainingdata.keys())
                                        if "status" in data__card__sections__trainingdata_keys:
                                            data__card__sections__trainingdata_keys.remove("status")
                                            data__card__sections__trainingdata__status = data__card__sections__trainingdata["status"]
                                            if not (isinstance(data__card__sections__trainingdata__status, str) and data__card__sections__trainingdata__status == 'content' or isinstance(data__card__sections__trainingdata__status, str) and data__card__sections__trainingdata__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count9 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count9:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['datasets']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count9 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count9:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs205_own_section(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "bias_risks_limitations" in data__card__sections_keys:
                            data__card__sections_keys.remove("bias_risks_limitations")
                            data__card__sections__biasriskslimitations = data__card__sections["bias_risks_limitations"]
                            data__card__sections__biasriskslimitations_is_dict = isinstance(data__card__sections__biasriskslimitations, dict)
                            if data__card__sections__biasriskslimitations_is_dict:
                                data__card__sections__biasriskslimitations_keys = set(data__card__sections__biasriskslimitations.keys())
                                if "status" in data__card__sections__biasriskslimitations_keys:
                                    data__card__sections__biasriskslimitations_keys.remove("status")
                                    data__card__sections__biasriskslimitations__status = data__card__sections__biasriskslimitations["status"]
                                    if not (isinstance(data__card__sections__biasriskslimitations__status, str) and data__card__sections__biasriskslimitations__status == 'content'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs205_said(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "bias_risks_limitations" in data__card__sections_keys:
                            data__card__sections_keys.remove("bias_risks_limitations")
                            data__card__sections__biasriskslimitations = data__card__sections["bias_risks_limitations"]
                            data__card__sections__biasriskslimitations_is_dict = isinstance(data__card__sections__biasriskslimitations, dict)
                            if data__card__sections__biasriskslimitations_is_dict:
                                data__card__sections__biasriskslimitations_keys = set(data__card__sections__biasriskslimitations.keys())
                                if "status" in data__card__sections__biasriskslimitations_keys:
                                    data__card__sections__biasriskslimitations_keys.remove("status")
                                    data__card__sections__biasriskslimitations__status = data__card__sections__biasriskslimitations["status"]
                                    if not (isinstance(data__card__sections__biasriskslimitations__status, str) and data__card__sections__biasriskslimitations__status == 'content' or isinstance(data__card__sections__biasriskslimitations__status, str) and data__card__sections__biasriskslimitations__status == 'inline'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs204_own_section(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "out_of_scope_use" in data__card__sections_keys:
                            data__card__sections_keys.remove("out_of_scope_use")
                            data__card__sections__outofscopeuse = data__card__sections["out_of_scope_use"]
                            data__card__sections__outofscopeuse_is_dict = isinstance(data__card__sections__outofscopeuse, dict)
                            if data__card__sections__outofscopeuse_is_dict:
                                data__card__sections__outofscopeuse_keys = set(data__card__sections__outofscopeuse.keys())
                                if "status" in data__card__sections__outofscopeuse_keys:
                                    data__card__sections__outofscopeuse_keys.remove("status")
                                    data__card__sections__outofscopeuse__status = data__card__sections__outofscopeuse["status"]
                                    if not (isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'content'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs204_said(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "out_of_scope_use" in data__card__sections_keys:
                            data__card__sections_keys.remove("out_of_scope_use")
                            data__card__sections__outofscopeuse = data__card__sections["out_of_scope_use"]
                            data__card__sections__outofscopeuse_is_dict = isinstance(data__card__sections__outofscopeuse, dict)
                            if data__card__sections__outofscopeuse_is_dict:
                                data__card__sections__outofscopeuse_keys = set(data__card__sections__outofscopeuse.keys())
                                if "status" in data__card__sections__outofscopeuse_keys:
                                    data__card__sections__outofscopeuse_keys.remove("status")
                                    data__card__sections__outofscopeuse__status = data__card__sections__outofscopeuse["status"]
                                    if not (isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'content' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'inline'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs203_own_section(data):
    data_any_of_count10 = 0
    if not data_any_of_count10:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "intended_use" in data__card__sections_keys:
                                    data__card__sections_keys.remove("intended_use")
                                    data__card__sections__intendeduse = data__card__sections["intended_use"]
                                    data__card__sections__intendeduse_is_dict = isinstance(data__card__sections__intendeduse, dict)
                                    if data__card__sections__intendeduse_is_dict:
                                        data__card__sections__intendeduse_keys = set(data__card__sections__intendeduse.keys())
                                        if "status" in data__card__sections__intendeduse_keys:
                                            data__card__sections__intendeduse_keys.remove("status")
                                            data__card__sections__intendeduse__status = data__card__sections__intendeduse["status"]
                                            if not (isinstance(data__card__sections__intendeduse__status, str) and data__card__sections__intendeduse__status == 'content'):
                                                raise JsonSchemaValueException
            data_any_of_count10 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count10:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "downstream_use" in data__card__sections_keys:
                                    data__card__sections_keys.remove("downstream_use")
                                    data__card__sections__downstreamuse = data__card__sections["downstream_use"]
                                    data__card__sections__downstreamuse_is_dict = isinstance(data__card__sections__downstreamuse, dict)
                                    if data__card__sections__downstreamuse_is_dict:
                                        data__card__sections__downstreamuse_keys = set(data__card__sections__downstreamuse.keys())
                                        if "status" in data__card__sections__downstreamuse_keys:
                                            data__card__sections__downstreamuse_keys.remove("status")
                                            data__card__sections__downstreamuse__status = data__card__sections__downstreamuse["status"]
                                            if not (isinstance(data__card__sections__downstreamuse__status, str) and data__card__sections__downstreamuse__status == 'content'):
                                                raise JsonSchemaValueException
            data_any_of_count10 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count10:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs203_said(data):
    data_any_of_count11 = 0
    if not data_any_of_count11:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "intended_use" in data__card__sections_keys:
                                    data__card__sections_keys.remove("intended_use")
                                    data__card__sections__intendeduse = data__card__sections["intended_use"]
                                    data__card__sections__intendeduse_is_dict = isinstance(data__card__sections__intendeduse, dict)
                                    if data__card__sections__intendeduse_is_dict:
                                        data__card__sections__intendeduse_keys = set(data__card__sections__intendeduse.keys())
                                        if "status" in data__card__sections__intendeduse_keys:
                                            data__card__sections__intendeduse_keys.remove("status")
                                            data__card__sections__intendeduse__status = data__card__sections__intendeduse["status"]
                                            if not (isinstance(data__card__sections__intendeduse__status, str) and data__card__sections__intendeduse__status == 'content' or isinstance(data__card__sections__intendeduse__status, str) and data__card__sections__intendeduse__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count11 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count11:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "downstream_use" in data__card__sections_keys:
                                    data__card__sections_keys.remove("downstream_use")
                                    data__card__sections__downstreamuse = data__card__sections["downstream_use"]
                                    data__card__sections__downstreamuse_is_dict = isinstance(data__card__sections__downstreamuse, dict)
                                    if data__card__sections__downstreamuse_is_dict:
                                        data__card__sections__downstreamuse_keys = set(data__card__sections__downstreamuse.keys())
                                        if "status" in data__card__sections__downstreamuse_keys:
                                            data__card__sections__downstreamuse_keys.remove("status")
                                            data__card__sections__downstreamuse__status = data__card__sections__downstreamuse["status"]
                                            if not (isinstance(data__card__sections__downstreamuse__status, str) and data__card__sections__downstreamuse__status == 'content' or isinstance(data__card__sections__downstreamuse__status, str) and data__card__sections__downstreamuse__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count11 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count11:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs202_own_section(data):
    data_any_of_count12 = 0
    if not data_any_of_count12:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "developers" in data__card__sections_keys:
                                    data__card__sections_keys.remove("developers")
                                    data__card__sections__developers = data__card__sections["developers"]
                                    data__card__sections__developers_is_dict = isinstance(data__card__sections__developers, dict)
                                    if data__card__sections__developers_is_dict:
                                        data__card__sections__developers_keys = set(data__card__sections__developers.keys())
                                        if "status" in data__card__sections__developers_keys:
                                            data__card__sections__developers_keys.remove("status")
                                            data__card__sections__developers__status = data__card__sections__developers["status"]
                                            if not (isinstance(data__card__sections__developers__status, str) and data__card__sections__developers__status == 'content'):
                                                raise JsonSchemaValueException
            data_any_of_count12 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count12:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "contact" in data__card__sections_keys:
                                    data__card__sections_keys.remove("contact")
                                    data__card__sections__contact = data__card__sections["contact"]
                                    data__card__sections__contact_is_dict = isinstance(data__card__sections__contact, dict)
                                    if data__card__sections__contact_is_dict:
                                        data__card__sections__contact_keys = set(data__card__sections__contact.keys())
                                        if "status" in data__card__sections__contact_keys:
                                            data__card__sections__contact_keys.remove("status")
                                            data__card__sections__contact__status = data__card__sections__contact["status"]
                                            if not (isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'content'):
                                                raise JsonSchemaValueException
            data_any_of_count12 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count12:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs202_said(data):
    data_any_of_count13 = 0
    if not data_any_of_count13:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "developers" in data__card__sections_keys:
                                    data__card__sections_keys.remove("developers")
                                    data__card__sections__developers = data__card__sections["developers"]
                                    data__card__sections__developers_is_dict = isinstance(data__card__sections__developers, dict)
                                    if data__card__sections__developers_is_dict:
                                        data__card__sections__developers_keys = set(data__card__sections__developers.keys())
                                        if "status" in data__card__sections__developers_keys:
                                            data__card__sections__developers_keys.remove("status")
                                            data__card__sections__developers__status = data__card__sections__developers["status"]
                                            if not (isinstance(data__card__sections__developers__status, str) and data__card__sections__developers__status == 'content' or isinstance(data__card__sections__developers__status, str) and data__card__sections__developers__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count13 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count13:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "contact" in data__card__sections_keys:
                                    data__card__sections_keys.remove("contact")
                                    data__card__sections__contact = data__card__sections["contact"]
                                    data__card__sections__contact_is_dict = isinstance(data__card__sections__contact, dict)
                                    if data__card__sections__contact_is_dict:
                                        data__card__sections__contact_keys = set(data__card__sections__contact.keys())
                                        if "status" in data__card__sections__contact_keys:
                                            data__card__sections__contact_keys.remove("status")
                                            data__card__sections__contact__status = data__card__sections__contact["status"]
                                            if not (isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'content' or isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count13 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count13:
        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs201_own_section(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "description" in data__card__sections_keys:
                            data__card__sections_keys.remove("description")
                            data__card__sections__description = data__card__sections["description"]
                            data__card__sections__description_is_dict = isinstance(data__card__sections__description, dict)
                            if data__card__sections__description_is_dict:
                                data__card__sections__description_keys = set(data__card__sections__description.keys())
                                if "status" in data__card__sections__description_keys:
                                    data__card__sections__description_keys.remove("status")
                                    data__card__sections__description__status = data__card__sections__description["status"]
                                    if not (isinstance(data__card__sections__description__status, str) and data__card__sections__description__status == 'content'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_strict_cs201_said(data):
    data_any_of_count14 = 0
    if not data_any_of_count14:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "description" in data__card__sections_keys:
                                    data__card__sections_keys.remove("description")
                                    data__card__sections__description = data__card__sections["description"]
                                    data__card__sections__description_is_dict = isinstance(data__card__sections__description, dict)
                                    if data__card__sections__description_is_dict:
                                        data__card__sections__description_keys = set(data__card__sections__description.keys())
                                        if "status" in data__card__sections__description_keys:
                                            data__card__sections__description_keys.remove("status")
                                            data__card__sections__description__status = data__card__sections__description["status"]
                                            if not (isinstance(data__card__sections__description__status, str) and data__card__sections__description__status == 'content' or isinstance(data__card__sections__description__status, str) and data__card__sections__description__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count14 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count14:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "words" in data__card_keys:
                            data__card_keys.remove("words")
                            data__card__words = data__card["words"]
                            if isinstance(data__card__words, (int, float)) and not isinstance(data__card__words, bool):
                                if data__card__words < 25:
                                    raise JsonSchemaValueException
            data_any_of_count14 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count14:
        raise JsonSchemaValueException
    return data

def validate___definitions_openrail_cs204_rail(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_any_of_count15 = 0
        if not data_any_of_count15:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "out_of_scope_use" in data__card__sections_keys:
                                        data__card__sections_keys.remove("out_of_scope_use")
                                        data__card__sections__outofscopeuse = data__card__sections["out_of_scope_use"]
                                        data__card__sections__outofscopeuse_is_dict = isinstance(data__card__sections__outofscopeuse, dict)
                                        if data__card__sections__outofscopeuse_is_dict:
                                            data__card__sections__outofscopeuse_keys = set(data__card__sections__outofscopeuse.keys())
                                            if "status" in data__card__sections__outofscopeuse_keys:
                                                data__card__sections__outofscopeuse_keys.remove("status")
                                                data__card__sections__outofscopeuse__status = data__card__sections__outofscopeuse["status"]
                                                if not (isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'content' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'inline' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'boilerplate' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'placeholder' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'empty'):
                                                    raise JsonSchemaValueException
                data_any_of_count15 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count15:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "use_restrictions" in data__card__sections_keys:
                                        data__card__sections_keys.remove("use_restrictions")
                                        data__card__sections__userestrictions = data__card__sections["use_restrictions"]
                                        data__card__sections__userestrictions_is_dict = isinstance(data__card__sections__userestrictions, dict)
                                        if data__card__sections__userestrictions_is_dict:
                                            data__card__sections__userestrictions_keys = set(data__card__sections__userestrictions.keys())
                                            if "status" in data__card__sections__userestrictions_keys:
                                                data__card__sections__userestrictions_keys.remove("status")
                                                data__card__sections__userestrictions__status = data__card__sections__userestrictions["status"]
                                                if not (isinstance(data__card__sections__userestrictions__status, str) and data__card__sections__userestrictions__status == 'content'):
                                                    raise JsonSchemaValueException
                data_any_of_count15 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count15:
            raise JsonSchemaValueException
    return data

def validate___definitions_openrail_ur204_rail(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "card" in data_keys:
                data_keys.remove("card")
                data__card = data["card"]
                data__card_is_dict = isinstance(data__card, dict)
                if data__card_is_dict:
                    data__card_keys = set(data__card.keys())
                    if "sections" in data__card_keys:
                        data__card_keys.remove("sections")
                        data__card__sections = data__card["sections"]
                        data__card__sections_is_dict = isinstance(data__card__sections, dict)
                        if data__card__sections_is_dict:
                            data__card__sections_keys = set(data__card__sections.keys())
                            if "out_of_scope_use" in data__card__sections_keys:
                                data__card__sections_keys.remove("out_of_scope_use")
                                data__card__sections__outofscopeuse = data__card__sections["out_of_scope_use"]
                                data__card__sections__outofscopeuse_is_dict = isinstance(data__card__sections__outofscopeuse, dict)
                                if data__card__sections__outofscopeuse_is_dict:
                                    data__card__sections__outofscopeuse_keys = set(data__card__sections__outofscopeuse.keys())
                                    if "status" in data__card__sections__outofscopeuse_keys:
                                        data__card__sections__outofscopeuse_keys.remove("status")
                                        data__card__sections__outofscopeuse__status = data__card__sections__outofscopeuse["status"]
                                        if not (isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'content' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'inline' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'absent'):
                                            raise JsonSchemaValueException
    return data

def validate___definitions_openrail_ur201_rail(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_any_of_count16 = 0
        if not data_any_of_count16:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "use_restrictions" in data__card__sections_keys:
                                        data__card__sections_keys.remove("use_restrictions")
                                        data__card__sections__userestrictions = data__card__sections["use_restrictions"]
                                        data__card__sections__userestrictions_is_dict = isinstance(data__card__sections__userestrictions, dict)
                                        if data__card__sections__userestrictions_is_dict:
                                            data__card__sections__userestrictions_keys = set(data__card__sections__userestrictions.keys())
                                            if "status" in data__card__sections__userestrictions_keys:
                                                data__card__sections__userestrictions_keys.remove("status")
                                                data__card__sections__userestrictions__status = data__card__sections__userestrictions["status"]
                                                if not (isinstance(data__card__sections__userestrictions__status, str) and data__card__sections__userestrictions__status == 'content' or isinstance(data__card__sections__userestrictions__status, str) and data__card__sections__userestrictions__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count16 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count16:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "license" in data_keys:
                        data_keys.remove("license")
                        data__license = data["license"]
                        data__license_is_dict = isinstance(data__license, dict)
                        if data__license_is_dict:
                            data__license_keys = set(data__license.keys())
                            if "pointer" in data__license_keys:
                                data__license_keys.remove("pointer")
                                data__license__pointer = data__license["pointer"]
                                if not (isinstance(data__license__pointer, bool) and data__license__pointer is True):
                                    raise JsonSchemaValueException
                data_any_of_count16 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count16:
            raise JsonSchemaValueException
    return data

def validate___definitions_openrail_cs202_rail(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_any_of_count17 = 0
        if not data_any_of_count17:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "developers" in data__card__sections_keys:
                                        data__card__sections_keys.remove("developers")
                                        data__card__sections__developers = data__card__sections["developers"]
                                        data__card__sections__developers_is_dict = isinstance(data__card__sections__developers, dict)
                                        if data__card__sections__developers_is_dict:
                                            data__card__sections__developers_keys = set(data__card__sections__developers.keys())
                                            if "status" in data__card__sections__developers_keys:
                                                data__card__sections__developers_keys.remove("status")
                                                data__card__sections__developers__status = data__card__sections__developers["status"]
                                                if not (isinstance(data__card__sections__developers__status, str) and data__card__sections__developers__status == 'content' or isinstance(data__card__sections__developers__status, str) and data__card__sections__developers__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count17 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count17:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "contact" in data__card__sections_keys:
                                        data__card__sections_keys.remove("contact")
                                        data__card__sections__contact = data__card__sections["contact"]
                                        data__card__sections__contact_is_dict = isinstance(data__card__sections__contact, dict)
                                        if data__card__sections__contact_is_dict:
                                            data__card__sections__contact_keys = set(data__card__sections__contact.keys())
                                            if "status" in data__card__sections__contact_keys:
                                                data__card__sections__contact_keys.remove("status")
                                                data__card__sections__contact__status = data__card__sections__contact["status"]
                                                if not (isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'content' or isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count17 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count17:
            raise JsonSchemaValueException
    return data

def validate___definitions_publisher_ur204(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "card" in data_keys:
                data_keys.remove("card")
                data__card = data["card"]
                data__card_is_dict = isinstance(data__card, dict)
                if data__card_is_dict:
                    data__card_keys = set(data__card.keys())
                    if "sections" in data__card_keys:
                        data__card_keys.remove("sections")
                        data__card__sections = data__card["sections"]
                        data__card__sections_is_dict = isinstance(data__card__sections, dict)
                        if data__card__sections_is_dict:
                            data__card__sections_keys = set(data__card__sections.keys())
                            if "out_of_scope_use" in data__card__sections_keys:
                                data__card__sections_keys.remove("out_of_scope_use")
                                data__card__sections__outofscopeuse = data__card__sections["out_of_scope_use"]
                                data__card__sections__outofscopeuse_is_dict = isinstance(data__card__sections__outofscopeuse, dict)
                                if data__card__sections__outofscopeuse_is_dict:
                                    data__card__sections__outofscopeuse_keys = set(data__card__sections__outofscopeuse.keys())
                                    if "status" in data__card__sections__outofscopeuse_keys:
                                        data__card__sections__outofscopeuse_keys.remove("status")
                                        data__card__sections__outofscopeuse__status = data__card__sections__outofscopeuse["status"]
                                        if not (isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'content' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'inline' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'absent'):
                                            raise JsonSchemaValueException
    return data

def validate___definitions_publisher_ur201(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_any_of_count18 = 0
        if not data_any_of_count18:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "use_restrictions" in data__card__sections_keys:
                                        data__card__sections_keys.remove("use_restrictions")
                                        data__card__sections__userestrictions = data__card__sections["use_restrictions"]
                                        data__card__sections__userestrictions_is_dict = isinstance(data__card__sections__userestrictions, dict)
                                        if data__card__sections__userestrictions_is_dict:
                                            data__card__sections__userestrictions_keys = set(data__card__sections__userestrictions.keys())
                                            if "status" in data__card__sections__userestrictions_keys:
                                                data__card__sections__userestrictions_keys.remove("status")
                                                data__card__sections__userestrictions__status = data__card__sections__userestrictions["status"]
                                                if not (isinstance(data__card__sections__userestrictions__status, str) and data__card__sections__userestrictions__status == 'content' or isinstance(data__card__sections__userestrictions__status, str) and data__card__sections__userestrictions__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count18 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count18:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "license" in data_keys:
                        data_keys.remove("license")
                        data__license = data["license"]
                        data__license_is_dict = isinstance(data__license, dict)
                        if data__license_is_dict:
                            data__license_keys = set(data__license.keys())
                            if "pointer" in data__license_keys:
                                data__license_keys.remove("pointer")
                                data__license__pointer = data__license["pointer"]
                                if not (isinstance(data__license__pointer, bool) and data__license__pointer is True):
                                    raise JsonSchemaValueException
                data_any_of_count18 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count18:
            raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs216(data):
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "license" in data_keys:
                data_keys.remove("license")
                data__license = data["license"]
                data__license_is_dict = isinstance(data__license, dict)
                if data__license_is_dict:
                    data__license_keys = set(data__license.keys())
                    if "rail" in data__license_keys:
                        data__license_keys.remove("rail")
                        data__license__rail = data__license["rail"]
                        if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                            raise JsonSchemaValueException
    except JsonSchemaValueException:
        pass
    else:
        data_any_of_count19 = 0
        if not data_any_of_count19:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "monitoring" in data__card__sections_keys:
                                        data__card__sections_keys.remove("monitoring")
                                        data__card__sections__monitoring = data__card__sections["monitoring"]
                                        data__card__sections__monitoring_is_dict = isinstance(data__card__sections__monitoring, dict)
                                        if data__card__sections__monitoring_is_dict:
                                            data__card__sections__monitoring_keys = set(data__card__sections__monitoring.keys())
                                            if "status" in data__card__sections__monitoring_keys:
                                                data__card__sections__monitoring_keys.remove("status")
                                                data__card__sections__monitoring__status = data__card__sections__monitoring["status"]
                                                if not (isinstance(data__card__sections__monitoring__status, str) and data__card__sections__monitoring__status == 'content' or isinstance(data__card__sections__monitoring__status, str) and data__card__sections__monitoring__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count19 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count19:
            try:
                data_is_dict = isinstance(data, dict)
                if data_is_dict:
                    data_keys = set(data.keys())
                    if "card" in data_keys:
                        data_keys.remove("card")
                        data__card = data["card"]
                        data__card_is_dict = isinstance(data__card, dict)
                        if data__card_is_dict:
                            data__card_keys = set(data__card.keys())
                            if "sections" in data__card_keys:
                                data__card_keys.remove("sections")
                                data__card__sections = data__card["sections"]
                                data__card__sections_is_dict = isinstance(data__card__sections, dict)
                                if data__card__sections_is_dict:
                                    data__card__sections_keys = set(data__card__sections.keys())
                                    if "contact" in data__card__sections_keys:
                                        data__card__sections_keys.remove("contact")
                                        data__card__sections__contact = data__card__sections["contact"]
                                        data__card__sections__contact_is_dict = isinstance(data__card__sections__contact, dict)
                                        if data__card__sections__contact_is_dict:
                                            data__card__sections__contact_keys = set(data__card__sections__contact.keys())
                                            if "status" in data__card__sections__contact_keys:
                                                data__card__sections__contact_keys.remove("status")
                                                data__card__sections__contact__status = data__card__sections__contact["status"]
                                                if not (isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'content' or isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'inline'):
                                                    raise JsonSchemaValueException
                data_any_of_count19 += 1
            except JsonSchemaValueException: pass
        if not data_any_of_count19:
            raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs211(data):
    data_any_of_count20 = 0
    if not data_any_of_count20:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "environmental_impact" in data__card__sections_keys:
                                    data__card__sections_keys.remove("environmental_impact")
                                    data__card__sections__environmentalimpact = data__card__sections["environmental_impact"]
                                    data__card__sections__environmentalimpact_is_dict = isinstance(data__card__sections__environmentalimpact, dict)
                                    if data__card__sections__environmentalimpact_is_dict:
                                        data__card__sections__environmentalimpact_keys = set(data__card__sections__environmentalimpact.keys())
                                        if "status" in data__card__sections__environmentalimpact_keys:
                                            data__card__sections__environmentalimpact_keys.remove("status")
                                            data__card__sections__environmentalimpact__status = data__card__sections__environmentalimpact["status"]
                                            if not (isinstance(data__card__sections__environmentalimpact__status, str) and data__card__sections__environmentalimpact__status == 'content' or isinstance(data__card__sections__environmentalimpact__status, str) and data__card__sections__environmentalimpact__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count20 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count20:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['co2_eq_emissions']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count20 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count20:
        raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs210(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "how_to_get_started" in data__card__sections_keys:
                            data__card__sections_keys.remove("how_to_get_started")
                            data__card__sections__howtogetstarted = data__card__sections["how_to_get_started"]
                            data__card__sections__howtogetstarted_is_dict = isinstance(data__card__sections__howtogetstarted, dict)
                            if data__card__sections__howtogetstarted_is_dict:
                                data__card__sections__howtogetstarted_keys = set(data__card__sections__howtogetstarted.keys())
                                if "status" in data__card__sections__howtogetstarted_keys:
                                    data__card__sections__howtogetstarted_keys.remove("status")
                                    data__card__sections__howtogetstarted__status = data__card__sections__howtogetstarted["status"]
                                    if not (isinstance(data__card__sections__howtogetstarted__status, str) and data__card__sections__howtogetstarted__status == 'content' or isinstance(data__card__sections__howtogetstarted__status, str) and data__card__sections__howtogetstarted__status == 'inline'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs208(data):
    data_any_of_count21 = 0
    if not data_any_of_count21:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "evaluation" in data__card__sections_keys:
                                    data__card__sections_keys.remove("evaluation")
                                    data__card__sections__evaluation = data__card__sections["evaluation"]
                                    data__card__sections__evaluation_is_dict = isinstance(data__card__sections__evaluation, dict)
                                    if data__card__sections__evaluation_is_dict:
                                        data__card__sections__evaluation_keys = set(data__card__sections__evaluation.keys())
                                        if "status" in data__card__sections__evaluation_keys:
                                            data__card__sections__evaluation_keys.remove("status")
                                            data__card__sections__evaluation__status = data__card__sections__evaluation["status"]
                                            if not (isinstance(data__card__sections__evaluation__status, str) and data__card__sections__evaluation__status == 'content' or isinstance(data__card__sections__evaluation__status, str) and data__card__sections__evaluation__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count21 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count21:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['model-index']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count21 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count21:
        raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs206(data):
    data_any_of_count22 = 0
    if not data_any_of_count22:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "training_data" in data__card__sections_keys:
                                    data__card__sections_keys.remove("training_data")
                                    data__card__sections__trainingdata = data__card__sections["training_data"]
                                    data__card__sections__trainingdata_is_dict = isinstance(data__card__sections__trainingdata, dict)
                                    if data__card__sections__trainingdata_is_dict:
                                        data__card__sections__trainingdata_keys = set(data__card__sections__trainingdata.keys())
                                        if "status" in data__card__sections__trainingdata_keys:
                                            data__card__sections__trainingdata_keys.remove("status")
                                            data__card__sections__trainingdata__status = data__card__sections__trainingdata["status"]
                                            if not (isinstance(data__card__sections__trainingdata__status, str) and data__card__sections__trainingdata__status == 'content' or isinstance(data__card__sections__trainingdata__status, str) and data__card__sections__trainingdata__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count22 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count22:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card__missing_keys = set(['front_matter']) - data__card.keys()
                        if data__card__missing_keys:
                            raise JsonSchemaValueException
                        data__card_keys = set(data__card.keys())
                        if "front_matter" in data__card_keys:
                            data__card_keys.remove("front_matter")
                            data__card__frontmatter = data__card["front_matter"]
                            data__card__frontmatter_is_dict = isinstance(data__card__frontmatter, dict)
                            if data__card__frontmatter_is_dict:
                                data__card__frontmatter__missing_keys = set(['datasets']) - data__card__frontmatter.keys()
                                if data__card__frontmatter__missing_keys:
                                    raise JsonSchemaValueException
            data_any_of_count22 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count22:
        raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs205(data):
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "card" in data_keys:
            data_keys.remove("card")
            data__card = data["card"]
            data__card_is_dict = isinstance(data__card, dict)
            if data__card_is_dict:
                data__card_keys = set(data__card.keys())
                if "sections" in data__card_keys:
                    data__card_keys.remove("sections")
                    data__card__sections = data__card["sections"]
                    data__card__sections_is_dict = isinstance(data__card__sections, dict)
                    if data__card__sections_is_dict:
                        data__card__sections_keys = set(data__card__sections.keys())
                        if "bias_risks_limitations" in data__card__sections_keys:
                            data__card__sections_keys.remove("bias_risks_limitations")
                            data__card__sections__biasriskslimitations = data__card__sections["bias_risks_limitations"]
                            data__card__sections__biasriskslimitations_is_dict = isinstance(data__card__sections__biasriskslimitations, dict)
                            if data__card__sections__biasriskslimitations_is_dict:
                                data__card__sections__biasriskslimitations_keys = set(data__card__sections__biasriskslimitations.keys())
                                if "status" in data__card__sections__biasriskslimitations_keys:
                                    data__card__sections__biasriskslimitations_keys.remove("status")
                                    data__card__sections__biasriskslimitations__status = data__card__sections__biasriskslimitations["status"]
                                    if not (isinstance(data__card__sections__biasriskslimitations__status, str) and data__card__sections__biasriskslimitations__status == 'content' or isinstance(data__card__sections__biasriskslimitations__status, str) and data__card__sections__biasriskslimitations__status == 'inline'):
                                        raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs204(data):
    data_any_of_count23 = 0
    if not data_any_of_count23:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "out_of_scope_use" in data__card__sections_keys:
                                    data__card__sections_keys.remove("out_of_scope_use")
                                    data__card__sections__outofscopeuse = data__card__sections["out_of_scope_use"]
                                    data__card__sections__outofscopeuse_is_dict = isinstance(data__card__sections__outofscopeuse, dict)
                                    if data__card__sections__outofscopeuse_is_dict:
                                        data__card__sections__outofscopeuse_keys = set(data__card__sections__outofscopeuse.keys())
                                        if "status" in data__card__sections__outofscopeuse_keys:
                                            data__card__sections__outofscopeuse_keys.remove("status")
                                            data__card__sections__outofscopeuse__status = data__card__sections__outofscopeuse["status"]
                                            if not (isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'content' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count23 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count23:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "license" in data_keys:
                    data_keys.remove("license")
                    data__license = data["license"]
                    data__license_is_dict = isinstance(data__license, dict)
                    if data__license_is_dict:
                        data__license_keys = set(data__license.keys())
                        if "rail" in data__license_keys:
                            data__license_keys.remove("rail")
                            data__license__rail = data__license["rail"]
                            if not (isinstance(data__license__rail, bool) and data__license__rail is True):
                                raise JsonSchemaValueException
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "out_of_scope_use" in data__card__sections_keys:
                                    data__card__sections_keys.remove("out_of_scope_use")
                                    data__card__sections__outofscopeuse = data__card__sections["out_of_scope_use"]
                                    data__card__sections__outofscopeuse_is_dict = isinstance(data__card__sections__outofscopeuse, dict)
                                    if data__card__sections__outofscopeuse_is_dict:
                                        data__card__sections__outofscopeuse_keys = set(data__card__sections__outofscopeuse.keys())
                                        if "status" in data__card__sections__outofscopeuse_keys:
                                            data__card__sections__outofscopeuse_keys.remove("status")
                                            data__card__sections__outofscopeuse__status = data__card__sections__outofscopeuse["status"]
                                            if not (isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'boilerplate' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'placeholder' or isinstance(data__card__sections__outofscopeuse__status, str) and data__card__sections__outofscopeuse__status == 'empty'):
                                                raise JsonSchemaValueException
            data_any_of_count23 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count23:
        raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs203(data):
    data_any_of_count24 = 0
    if not data_any_of_count24:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "intended_use" in data__card__sections_keys:
                                    data__card__sections_keys.remove("intended_use")
                                    data__card__sections__intendeduse = data__card__sections["intended_use"]
                                    data__card__sections__intendeduse_is_dict = isinstance(data__card__sections__intendeduse, dict)
                                    if data__card__sections__intendeduse_is_dict:
                                        data__card__sections__intendeduse_keys = set(data__card__sections__intendeduse.keys())
                                        if "status" in data__card__sections__intendeduse_keys:
                                            data__card__sections__intendeduse_keys.remove("status")
                                            data__card__sections__intendeduse__status = data__card__sections__intendeduse["status"]
                                            if not (isinstance(data__card__sections__intendeduse__status, str) and data__card__sections__intendeduse__status == 'content' or isinstance(data__card__sections__intendeduse__status, str) and data__card__sections__intendeduse__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count24 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count24:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "downstream_use" in data__card__sections_keys:
                                    data__card__sections_keys.remove("downstream_use")
                                    data__card__sections__downstreamuse = data__card__sections["downstream_use"]
                                    data__card__sections__downstreamuse_is_dict = isinstance(data__card__sections__downstreamuse, dict)
                                    if data__card__sections__downstreamuse_is_dict:
                                        data__card__sections__downstreamuse_keys = set(data__card__sections__downstreamuse.keys())
                                        if "status" in data__card__sections__downstreamuse_keys:
                                            data__card__sections__downstreamuse_keys.remove("status")
                                            data__card__sections__downstreamuse__status = data__card__sections__downstreamuse["status"]
                                            if not (isinstance(data__card__sections__downstreamuse__status, str) and data__card__sections__downstreamuse__status == 'content' or isinstance(data__card__sections__downstreamuse__status, str) and data__card__sections__downstreamuse__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count24 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count24:
        raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs202(data):
    data_any_of_count25 = 0
    if not data_any_of_count25:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "developers" in data__card__sections_keys:
                                    data__card__sections_keys.remove("developers")
                                    data__card__sections__developers = data__card__sections["developers"]
                                    data__card__sections__developers_is_dict = isinstance(data__card__sections__developers, dict)
                                    if data__card__sections__developers_is_dict:
                                        data__card__sections__developers_keys = set(data__card__sections__developers.keys())
                                        if "status" in data__card__sections__developers_keys:
                                            data__card__sections__developers_keys.remove("status")
                                            data__card__sections__developers__status = data__card__sections__developers["status"]
                                            if not (isinstance(data__card__sections__developers__status, str) and data__card__sections__developers__status == 'content' or isinstance(data__card__sections__developers__status, str) and data__card__sections__developers__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count25 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count25:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "contact" in data__card__sections_keys:
                                    data__card__sections_keys.remove("contact")
                                    data__card__sections__contact = data__card__sections["contact"]
                                    data__card__sections__contact_is_dict = isinstance(data__card__sections__contact, dict)
                                    if data__card__sections__contact_is_dict:
                                        data__card__sections__contact_keys = set(data__card__sections__contact.keys())
                                        if "status" in data__card__sections__contact_keys:
                                            data__card__sections__contact_keys.remove("status")
                                            data__card__sections__contact__status = data__card__sections__contact["status"]
                                            if not (isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'content' or isinstance(data__card__sections__contact__status, str) and data__card__sections__contact__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count25 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count25:
        raise JsonSchemaValueException
    return data

def validate___definitions_publisher_cs201(data):
    data_any_of_count26 = 0
    if not data_any_of_count26:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "sections" in data__card_keys:
                            data__card_keys.remove("sections")
                            data__card__sections = data__card["sections"]
                            data__card__sections_is_dict = isinstance(data__card__sections, dict)
                            if data__card__sections_is_dict:
                                data__card__sections_keys = set(data__card__sections.keys())
                                if "description" in data__card__sections_keys:
                                    data__card__sections_keys.remove("description")
                                    data__card__sections__description = data__card__sections["description"]
                                    data__card__sections__description_is_dict = isinstance(data__card__sections__description, dict)
                                    if data__card__sections__description_is_dict:
                                        data__card__sections__description_keys = set(data__card__sections__description.keys())
                                        if "status" in data__card__sections__description_keys:
                                            data__card__sections__description_keys.remove("status")
                                            data__card__sections__description__status = data__card__sections__description["status"]
                                            if not (isinstance(data__card__sections__description__status, str) and data__card__sections__description__status == 'content' or isinstance(data__card__sections__description__status, str) and data__card__sections__description__status == 'inline'):
                                                raise JsonSchemaValueException
            data_any_of_count26 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count26:
        try:
            data_is_dict = isinstance(data, dict)
            if data_is_dict:
                data_keys = set(data.keys())
                if "card" in data_keys:
                    data_keys.remove("card")
                    data__card = data["card"]
                    data__card_is_dict = isinstance(data__card, dict)
                    if data__card_is_dict:
                        data__card_keys = set(data__card.keys())
                        if "words" in data__card_keys:
                            data__card_keys.remove("words")
                            data__card__words = data__card["words"]
                            if isinstance(data__card__words, (int, float)) and not isinstance(data__card__words, bool):
                                if data__card__words < 25:
                                    raise JsonSchemaValueException
            data_any_of_count26 += 1
        except JsonSchemaValueException: pass
    if not data_any_of_count26:
        raise JsonSchemaValueException
    return data


REQUIREMENTS = {
    'hub': {
    },
    'publisher': {
        'CS201': [('warning', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', validate___definitions_publisher_cs201)],
        'CS202': [('warning', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', validate___definitions_publisher_cs202)],
        'CS203': [('warning', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', validate___definitions_publisher_cs203)],
        'CS204': [('warning', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', validate___definitions_publisher_cs204)],
        'CS205': [('warning', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', validate___definitions_publisher_cs205)],
        'CS206': [('warning', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', validate___definitions_publisher_cs206)],
        'CS208': [('warning', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', validate___definitions_publisher_cs208)],
        'CS210': [('warning', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', validate___definitions_publisher_cs210)],
        'CS211': [('info', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', validate___definitions_publisher_cs211)],
        'CS216': [('warning', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', validate___definitions_publisher_cs216)],
        'UR201': [('warning', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', validate___definitions_publisher_ur201)],
        'UR204': [('warning', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', validate___definitions_publisher_ur204)],
    },
    'openrail': {
        'CS201': [('warning', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', validate___definitions_publisher_cs201)],
        'CS202': [('warning', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', validate___definitions_publisher_cs202), ('error', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', validate___definitions_openrail_cs202_rail)],
        'CS203': [('warning', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', validate___definitions_publisher_cs203)],
        'CS204': [('warning', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', validate___definitions_publisher_cs204), ('error', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', validate___definitions_openrail_cs204_rail)],
        'CS205': [('warning', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', validate___definitions_publisher_cs205)],
        'CS206': [('warning', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', validate___definitions_publisher_cs206)],
        'CS208': [('warning', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', validate___definitions_publisher_cs208)],
        'CS210': [('warning', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', validate___definitions_publisher_cs210)],
        'CS211': [('info', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', validate___definitions_publisher_cs211)],
        'CS216': [('warning', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', validate___definitions_publisher_cs216)],
        'UR201': [('warning', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', validate___definitions_publisher_ur201), ('error', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', validate___definitions_openrail_ur201_rail)],
        'UR204': [('warning', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', validate___definitions_publisher_ur204), ('error', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', validate___definitions_openrail_ur204_rail)],
    },
    'strict': {
        'CS201': [('warning', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', validate___definitions_publisher_cs201), ('error', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', validate___definitions_strict_cs201_said), ('warning', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', validate___definitions_strict_cs201_own_section)],
        'CS202': [('warning', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', validate___definitions_publisher_cs202), ('error', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', validate___definitions_openrail_cs202_rail), ('error', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', validate___definitions_strict_cs202_said), ('warning', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', validate___definitions_strict_cs202_own_section)],
        'CS203': [('warning', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', validate___definitions_publisher_cs203), ('error', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', validate___definitions_strict_cs203_said), ('warning', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', validate___definitions_strict_cs203_own_section)],
        'CS204': [('warning', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', validate___definitions_publisher_cs204), ('error', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', validate___definitions_openrail_cs204_rail), ('error', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', validate___definitions_strict_cs204_said), ('warning', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', validate___definitions_strict_cs204_own_section)],
        'CS205': [('warning', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', validate___definitions_publisher_cs205), ('error', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', validate___definitions_strict_cs205_said), ('warning', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', validate___definitions_strict_cs205_own_section)],
        'CS206': [('warning', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', validate___definitions_publisher_cs206), ('error', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', validate___definitions_strict_cs206_said), ('warning', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', validate___definitions_strict_cs206_own_section)],
        'CS208': [('warning', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', validate___definitions_publisher_cs208), ('error', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', validate___definitions_strict_cs208_said), ('warning', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', validate___definitions_strict_cs208_own_section)],
        'CS210': [('warning', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', validate___definitions_publisher_cs210), ('error', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', validate___definitions_strict_cs210_said), ('warning', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', validate___definitions_strict_cs210_own_section)],
        'CS211': [('info', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', validate___definitions_publisher_cs211), ('error', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', validate___definitions_strict_cs211_said), ('warning', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', validate___definitions_strict_cs211_own_section)],
        'CS216': [('warning', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', validate___definitions_publisher_cs216), ('error', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', validate___definitions_strict_cs216_said), ('warning', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', validate___definitions_strict_cs216_own_section)],
        'UR201': [('warning', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', validate___definitions_publisher_ur201), ('error', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', validate___definitions_openrail_ur201_rail), ('error', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', validate___definitions_strict_ur201_said), ('warning', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', validate___definitions_strict_ur201_own_section)],
        'UR204': [('warning', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', validate___definitions_publisher_ur204), ('error', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', validate___definitions_openrail_ur204_rail), ('error', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', validate___definitions_strict_ur204_said)],
    },
}
