import io
from email.parser import BytesParser, FeedParser, HeaderParser, Parser
from email.policy import default
from email.message import EmailMessage, Message

m = Parser().parse(io.StringIO('A: b\n\nbody'))
print(type(m) is Message, m['a'], m.get_payload())
m = BytesParser(policy=default).parsebytes(b'Subject: =?utf-8?q?=C3=BC?=\n\nbody\n')
print(type(m) is EmailMessage, ascii(m['subject']), m.get_content())
m = HeaderParser().parsestr('Content-Type: multipart/mixed; boundary=x\n\n--x\n\n--x--')
print(m.is_multipart(), repr(m.get_payload()))
f = FeedParser()
for piece in ('A: 1\nB', ': 2\n c\n', '\nbo', 'dy'):
    f.feed(piece)
m = f.close()
print(m.items(), m.get_payload())
