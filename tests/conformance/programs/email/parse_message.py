import email

m = email.message_from_string('From: Ann <a@b.c>\nTo: x@y.z\nSubject: Hello\n world\nX: 1\nX: 2\n\nBody\nline 2\n')
print(m['from'], repr(m['Subject']), m.get_all('x'), repr(m.get_payload()), m.keys(), m.values())
print(m.is_multipart(), m.get_content_type(), m.get_content_maintype(), m.get_content_charset(), m['none'], m.get('none', 1))
print(m.as_string())
print(bytes(m), str(m) == m.as_string())
b = email.message_from_bytes(b'A: b\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n<p>\xc3\xbc</p>')
print(b.get_content_charset(), b.get_payload(decode=True), ascii(b.get_payload()))
