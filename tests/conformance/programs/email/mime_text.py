from email.mime.text import MIMEText

t = MIMEText('plain text')
t['Subject'] = 'Test'
print(t.as_string())
h = MIMEText('<p>x</p>', 'html')
print(h['content-type'], h['mime-version'], h.get_payload())
u = MIMEText('caf\u00e9')
print(u.as_string(), u.get_payload(decode=True))
l = MIMEText('caf\u00e9 = ?', 'plain', 'iso-8859-1')
print(l.as_string(), l.get_payload(decode=True))
