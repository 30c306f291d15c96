# Misspelt assertions are errors, not new attributes.
from unittest.mock import Mock

m = Mock()
for name in ['assert_called_onec', 'asert_called', 'called_once_with', '__secret__']:
    try:
        getattr(m, name)
    except AttributeError as error:
        print(error)
print(Mock(unsafe=True).assert_foo is not None)
