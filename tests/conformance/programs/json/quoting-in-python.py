# The functions of json.encoder that quote a string, in Python and natively, agree.
from json import encoder

for text in ('plain', 'quote " backslash \\ tab \t', 'null \x00 delete \x7f', 'é ü €', '\U0001f600 \ud800'):
    ascii_text = encoder.py_encode_basestring_ascii(text)
    print(ascii_text, ascii_text == encoder.encode_basestring_ascii(text),
          encoder.py_encode_basestring(text) == encoder.encode_basestring(text))
try:
    encoder.py_encode_basestring(5)
except TypeError as error:
    print('TypeError:', error)
