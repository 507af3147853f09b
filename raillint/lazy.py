"""A property that is computed once, without a lock.

Up to Python 3.11 `functools.cached_property` holds one lock for all instances of a class
while it computes: of eight threads that read repositories from the Hub seven would wait.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_T = TypeVar("_T")


class lazy(Generic[_T]):  # noqa: N801 - used as a decorator
    """Computes a value when it is first asked for and keeps it with the instance."""

    def __init__(self, compute: Callable[[Any], _T]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "lazy[_T]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> _T: ...

    def __get__(self, instance: object | None, owner: type) -> "lazy[_T] | _T":
        """Return the value; it then hides this descriptor."""
        if instance is None:
            return self
        value = self._compute(instance)
        instance.__dict__[self._name] = value
        return value
