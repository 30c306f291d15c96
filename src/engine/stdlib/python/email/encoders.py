"""Transfer encodings for parts of messages.

Mirrors Lib/email/encoders.py of CPython 3.13 and 3.14.
"""

__all__ = ['encode_7or8bit', 'encode_base64', 'encode_noop', 'encode_quopri']


def encode_base64(msg):
    """Encode the body in base64."""
    from email.charset import base64_lines
    msg.set_payload(base64_lines(msg.get_payload(decode=True)))
    msg['Content-Transfer-Encoding'] = 'base64'


def encode_quopri(msg):
    """Encode the body in quoted-printable."""
    from email.quoprimime import body_encode
    text = body_encode(msg.get_payload(decode=True).decode('latin-1'))
    msg.set_payload(text.replace(' ', '=20'))
    msg['Content-Transfer-Encoding'] = 'quoted-printable'


def encode_7or8bit(msg):
    """Say which of the two the body is."""
    data = msg.get_payload(decode=True)
    if data is None or data.isascii():
        msg['Content-Transfer-Encoding'] = '7bit'
    else:
        msg['Content-Transfer-Encoding'] = '8bit'


def encode_noop(msg):
    """Do nothing."""
