from email.message import EmailMessage

m = EmailMessage()
m['Subject'] = 'Hello'
m['From'] = 'a@b.c'
m['To'] = 'Ann <ann@x.y>, bob@x.y'
m.set_content('First\nSecond\n')
print(m.as_string())
print(repr(m.get_content()), m.is_multipart(), m['to'])
m.add_alternative('<p>First</p>\n', subtype='html')
m.set_boundary('ALT')
print([p.get_content_type() for p in m.walk()], m.get_body(('plain',)).get_content(), m.get_body().get_content_type())
m.add_attachment(b'data', maintype='application', subtype='octet-stream', filename='d.bin')
print([p.get_content_type() for p in m.walk()], [(a.get_filename(), a.get_content()) for a in m.iter_attachments()])
for f in (lambda: m.__setitem__('Subject', 'again'), lambda: m.__setitem__('X', 'a\nb'), lambda: m.set_content(5)):
    try:
        f()
    except (ValueError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
