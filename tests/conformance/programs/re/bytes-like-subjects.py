# A pattern of bytes takes everything that has a buffer, and gives bytes.
import array
import re

for subject in (b'abcabc', bytearray(b'abcabc'), memoryview(b'abcabc'), array.array('b', b'abcabc')):
    match = re.search(b'b(c)', subject)
    print(type(subject).__name__, match.group(), match[1], match.span(),
          re.findall(b'a.', subject), re.split(b'b', subject), re.sub(b'a', b'-', subject))
