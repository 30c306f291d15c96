"""What all MIME classes have."""

import email.message
from email._policy import compat32

__all__ = ['MIMEBase']


class MIMEBase(email.message.Message):
    """A message of a content type."""

    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        email.message.Message.__init__(self, policy=compat32 if policy is None else policy)
        self.add_header('Content-Type', '%s/%s' % (_maintype, _subtype), **_params)
        self['MIME-Version'] = '1.0'
