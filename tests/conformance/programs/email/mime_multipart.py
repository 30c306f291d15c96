import email
from email.mime.application import MIMEApplication
from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

m = MIMEMultipart(boundary='BORDER')
m['From'] = 'a@b'
m['To'] = ', '.join(['c@d', 'e@f'])
m.preamble = 'for old readers'
m.attach(MIMEText('one'))
m.attach(MIMEText('<b>2</b>', 'html'))
part = MIMEApplication(bytes(range(60)), Name='f.bin')
part['Content-Disposition'] = 'attachment; filename="f.bin"'
m.attach(part)
m.attach(MIMEImage(b'not really', 'png'))
text = m.as_string()
print(text)
p = email.message_from_string(text)
print([x.get_content_type() for x in p.walk()], p.preamble, p.epilogue)
print(p.get_payload(2).get_payload(decode=True) == bytes(range(60)), p.get_payload(2).get_filename(), p.get_payload(decode=True))
try:
    MIMEText('x').attach(m)
except TypeError as e:
    print(e)
