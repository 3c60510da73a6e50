from setsail.core.schema_text import as_text, in_order


def test_keywords_stand_in_one_order_and_names_in_the_models() -> None:
    schema = {
        "$defs": {"B": {"title": "BigThing"}, "A": {}},
        "required": ["z"],
        "properties": {"z": {"minimum": 1, "type": "integer"}, "a": {}},
        "minProperties": 1,
        "type": "object",
        "$schema": "s",
    }
    told = in_order(schema)
    assert list(told) == ["$schema", "type", "minProperties", "properties", "required", "$defs"]
    assert list(told["properties"]) == ["z", "a"]
    assert list(told["properties"]["z"]) == ["type", "minimum"]
    assert list(told["$defs"]) == ["B", "A"]
    assert told["$defs"]["B"]["title"] == "Big thing"


def test_a_key_that_is_called_like_a_keyword_stays_a_key() -> None:
    schema = {"properties": {"title": {"type": "string"}, "description": {"title": "OneTwo"}}}
    assert in_order(schema) == {
        "properties": {"title": {"type": "string"}, "description": {"title": "One two"}}
    }


def test_a_docstring_becomes_markdown() -> None:
    told = in_order({"description": "A ``file``\n    of keys.\n\nMore."})
    assert told["description"] == "A `file` of keys.\n\nMore."


def test_the_text_is_what_the_file_holds() -> None:
    assert as_text({"title": "Türkiye"}) == '{\n  "title": "Türkiye"\n}\n'
