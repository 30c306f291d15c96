from email.header import Header, decode_header, make_header
from email.message import EmailMessage
from email.mime.text import MIMEText

print(decode_header('=?utf-8?q?Gr=C3=BC=C3=9Fe?='), decode_header('plain'), decode_header('=?iso-8859-1?b?w7w=?='))
print(ascii(str(make_header(decode_header('=?utf-8?b?w7w=?= =?utf-8?q?_x?=')))))
print(Header('\u00fc', 'utf-8').encode(), Header('plain').encode(), ascii(str(Header('\u00fc', 'utf-8'))))
m = MIMEText('x')
m['Subject'] = Header('Gr\u00fc\u00dfe', 'utf-8')
print(m.as_string())
e = EmailMessage()
e['Subject'] = 'Gr\u00fc\u00dfe'
e.set_content('x')
print(e.as_string(), ascii(e['subject']))
