"""Generated from schemas/profiles/: RAILLINT_UPDATE=1 pytest."""


def requirement_1(facts):
    return ((((((facts['card']['sections']['description']['status'] in ('content', 'inline')))))) or (((facts['card']['words'] >= 25))))


def requirement_2(facts):
    return ((((((facts['card']['sections']['developers']['status'] in ('content', 'inline')))))) or (((((facts['card']['sections']['contact']['status'] in ('content', 'inline')))))))


def requirement_3(facts):
    return ((((((facts['card']['sections']['intended_use']['status'] in ('content', 'inline')))))) or (((((facts['card']['sections']['downstream_use']['status'] in ('content', 'inline')))))))


def requirement_4(facts):
    return ((((((facts['card']['sections']['out_of_scope_use']['status'] in ('content', 'inline')))))) or (((facts['license']['rail'] in (True,))) and ((((facts['card']['sections']['out_of_scope_use']['status'] in ('boilerplate', 'placeholder', 'empty'))) and ((facts['card']['sections']['use_restrictions']['status'] in ('inline', 'boilerplate', 'placeholder', 'empty', 'absent')))))))


def requirement_5(facts):
    return ((((facts['card']['sections']['bias_risks_limitations']['status'] in ('content', 'inline')))))


def requirement_6(facts):
    return ((((((facts['card']['sections']['training_data']['status'] in ('content', 'inline')))))) or (('front_matter' in facts['card'] and ('datasets' in facts['card']['front_matter']))) or (('front_matter' in facts['card'] and ('tags' in facts['card']['front_matter'] and (isinstance(facts['card']['front_matter']['tags'], list) and 'reinforcement-learning' in facts['card']['front_matter']['tags'])))))


def requirement_7(facts):
    return ((((((facts['card']['sections']['evaluation']['status'] in ('content', 'inline')))))) or (('front_matter' in facts['card'] and ('model-index' in facts['card']['front_matter']))))


def requirement_8(facts):
    return ((((facts['card']['sections']['how_to_get_started']['status'] in ('content', 'inline')))))


def requirement_9(facts):
    return ((((((facts['card']['sections']['environmental_impact']['status'] in ('content', 'inline')))))) or (('front_matter' in facts['card'] and ('co2_eq_emissions' in facts['card']['front_matter']))))


def requirement_10(facts):
    return (not (((facts['license']['rail'] in (True,)))) or (((((((facts['card']['sections']['monitoring']['status'] in ('content', 'inline')))))) or (((((facts['card']['sections']['contact']['status'] in ('content', 'inline')))))))))


def requirement_11(facts):
    return (not (((facts['license']['rail'] in (True,)))) or (((((((facts['card']['sections']['use_restrictions']['status'] in ('content', 'inline')))))) or (((facts['license']['pointer'] in (True,)))))))


def requirement_12(facts):
    return (not (((facts['license']['rail'] in (True,)))) or (((((((facts['card']['sections']['out_of_scope_use']['status'] in ('content', 'inline', 'absent')))))) or (((((facts['card']['sections']['use_restrictions']['status'] in ('content',)))))))))


def requirement_13(facts):
    return (not (((facts['license']['rail'] in (True,)))) or (((((((facts['card']['sections']['developers']['status'] in ('content', 'inline')))))) or (((((facts['card']['sections']['contact']['status'] in ('content', 'inline')))))))))


def requirement_14(facts):
    return (not (((facts['license']['rail'] in (True,)))) or (((((((facts['card']['sections']['out_of_scope_use']['status'] in ('content', 'inline', 'boilerplate', 'placeholder', 'empty')))))) or (((((facts['card']['sections']['use_restrictions']['status'] in ('content',)))))))))


def requirement_15(facts):
    return ((((facts['card']['sections']['description']['status'] in ('content',)))))


def requirement_16(facts):
    return ((((((facts['card']['sections']['developers']['status'] in ('content',)))))) or (((((facts['card']['sections']['contact']['status'] in ('content',)))))))


def requirement_17(facts):
    return ((((((facts['card']['sections']['intended_use']['status'] in ('content',)))))) or (((((facts['card']['sections']['downstream_use']['status'] in ('content',)))))))


def requirement_18(facts):
    return ((((facts['card']['sections']['out_of_scope_use']['status'] in ('content', 'inline')))))


def requirement_19(facts):
    return ((((facts['card']['sections']['out_of_scope_use']['status'] in ('content',)))))


def requirement_20(facts):
    return ((((facts['card']['sections']['bias_risks_limitations']['status'] in ('content',)))))


def requirement_21(facts):
    return ((((((facts['card']['sections']['training_data']['status'] in ('content', 'inline')))))) or (('front_matter' in facts['card'] and ('datasets' in facts['card']['front_matter']))))


def requirement_22(facts):
    return ((((((facts['card']['sections']['training_data']['status'] in ('content',)))))) or (('front_matter' in facts['card'] and ('datasets' in facts['card']['front_matter']))))


def requirement_23(facts):
    return ((((((facts['card']['sections']['evaluation']['status'] in ('content',)))))) or (('front_matter' in facts['card'] and ('model-index' in facts['card']['front_matter']))))


def requirement_24(facts):
    return ((((facts['card']['sections']['how_to_get_started']['status'] in ('content',)))))


def requirement_25(facts):
    return ((((((facts['card']['sections']['environmental_impact']['status'] in ('content',)))))) or (('front_matter' in facts['card'] and ('co2_eq_emissions' in facts['card']['front_matter']))))


def requirement_26(facts):
    return (not (((facts['license']['rail'] in (True,)))) or (((((((facts['card']['sections']['monitoring']['status'] in ('content',)))))) or (((((facts['card']['sections']['contact']['status'] in ('content',)))))))))


def requirement_27(facts):
    return (not (((facts['license']['rail'] in (True,)))) or (((((facts['card']['sections']['use_restrictions']['status'] in ('content',)))))))


REQUIREMENTS = {
    'hub': {
    },
    'publisher': {
        'CS201': [('warning', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', requirement_1)],
        'CS202': [('warning', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', requirement_2)],
        'CS203': [('warning', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', requirement_3)],
        'CS204': [('warning', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', requirement_4)],
        'CS205': [('warning', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', requirement_5)],
        'CS206': [('warning', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', requirement_6)],
        'CS208': [('warning', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', requirement_7)],
        'CS210': [('warning', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', requirement_8)],
        'CS211': [('info', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', requirement_9)],
        'CS216': [('warning', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', requirement_10)],
        'UR201': [('warning', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', requirement_11)],
        'UR204': [('warning', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', requirement_12)],
    },
    'openrail': {
        'CS201': [('warning', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', requirement_1)],
        'CS202': [('warning', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', requirement_2), ('error', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', requirement_13)],
        'CS203': [('warning', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', requirement_3)],
        'CS204': [('warning', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', requirement_4), ('error', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', requirement_14)],
        'CS205': [('warning', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', requirement_5)],
        'CS206': [('warning', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', requirement_6)],
        'CS208': [('warning', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', requirement_7)],
        'CS210': [('warning', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', requirement_8)],
        'CS211': [('info', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', requirement_9)],
        'CS216': [('warning', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', requirement_10)],
        'UR201': [('warning', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', requirement_11), ('error', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', requirement_11)],
        'UR204': [('warning', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', requirement_12), ('error', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', requirement_12)],
    },
    'strict': {
        'CS201': [('warning', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', requirement_1), ('error', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', requirement_1), ('warning', 'description', 'what the model is', 'write a sentence or two on what the model does and how it came about', requirement_15)],
        'CS202': [('warning', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', requirement_2), ('error', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', requirement_13), ('error', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', requirement_2), ('warning', 'developers', 'who made the model or how to reach them', 'add `Developed by` or a contact', requirement_16)],
        'CS203': [('warning', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', requirement_3), ('error', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', requirement_3), ('warning', 'intended_use', 'what the model is meant for', 'add a section on intended use: for what, for whom', requirement_17)],
        'CS204': [('warning', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', requirement_4), ('error', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', requirement_14), ('error', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', requirement_18), ('warning', 'out_of_scope_use', 'what the model is not meant for', 'add a section on out-of-scope use', requirement_19)],
        'CS205': [('warning', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', requirement_5), ('error', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', requirement_5), ('warning', 'bias_risks_limitations', 'where the model fails or does harm', 'add a section on bias, risks and limitations', requirement_20)],
        'CS206': [('warning', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', requirement_6), ('error', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', requirement_21), ('warning', 'training_data', 'what the model was trained on', 'add a section on training data, or `datasets:` to the metadata', requirement_22)],
        'CS208': [('warning', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', requirement_7), ('error', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', requirement_7), ('warning', 'evaluation', 'how the model was evaluated', 'add results, or say why there are none', requirement_23)],
        'CS210': [('warning', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', requirement_8), ('error', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', requirement_8), ('warning', 'how_to_get_started', 'how to run the model', 'add a few lines of code that load this model', requirement_24)],
        'CS211': [('info', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', requirement_9), ('error', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', requirement_9), ('warning', 'environmental_impact', 'what energy or carbon the training took', 'add `co2_eq_emissions`, or a section on environmental impact', requirement_25)],
        'CS216': [('warning', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', requirement_10), ('error', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', requirement_10), ('warning', 'monitoring', 'how to report misuse', 'name a contact or a page where misuse can be reported', requirement_26)],
        'UR201': [('warning', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', requirement_11), ('error', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', requirement_11), ('error', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', requirement_11), ('warning', 'use_restrictions', 'that the licence restricts uses', 'list the restrictions, or link the licence text that holds them', requirement_27)],
        'UR204': [('warning', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', requirement_12), ('error', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', requirement_12), ('error', 'out_of_scope_use', 'what the licence forbids, although a heading announces it', 'fill the section: start from the restrictions of the licence', requirement_12)],
    },
}
