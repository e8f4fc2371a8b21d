"""Declared fields and the types of their values: one declaration reads, documents and completes a field.

A `Field` says name, type, meaning and default. Configuration and front matter are both read by these types, and the
reference and the JSON Schema are printed from them, so that the three cannot drift apart.
"""

from site_builder.fields.base import INVALID as INVALID
from site_builder.fields.base import Reading as Reading
from site_builder.fields.base import Type as Type
from site_builder.fields.containers import Many as Many
from site_builder.fields.containers import People as People
from site_builder.fields.containers import Table as Table
from site_builder.fields.records import Field as Field
from site_builder.fields.records import Keyed as Keyed
from site_builder.fields.records import Record as Record
from site_builder.fields.records import fields_of as fields_of
from site_builder.fields.records import key as key
from site_builder.fields.records import schema_of as schema_of
from site_builder.fields.scalars import Boolean as Boolean
from site_builder.fields.scalars import Choice as Choice
from site_builder.fields.scalars import Date as Date
from site_builder.fields.scalars import FilePath as FilePath
from site_builder.fields.scalars import Integer as Integer
from site_builder.fields.scalars import Month as Month
from site_builder.fields.scalars import Number as Number
from site_builder.fields.scalars import Pattern as Pattern
from site_builder.fields.scalars import Text as Text
