import email

text = """Content-Type: multipart/mixed; boundary=A

intro
--A
Content-Type: multipart/alternative; boundary=B

--B

plain
--B
Content-Type: text/html

<p>html</p>
--B--
--A
Content-Type: message/rfc822

Subject: inner

body
--A--
after
"""
m = email.message_from_string(text)
for part in m.walk():
    print(part.get_content_type(), part.is_multipart())
print(repr(m.preamble), repr(m.epilogue), m.get_payload(1).get_payload(0)['subject'], m.defects)
print(m.as_string() == text)
broken = email.message_from_string('Content-Type: multipart/mixed; boundary=A\n\n--A\n\nnever closed')
print([type(d).__name__ for d in broken.defects], broken.get_payload(0).get_payload())
print([type(d).__name__ for d in email.message_from_string('Content-Type: multipart/mixed\n\nx').defects])
print([type(d).__name__ for d in email.message_from_string('A: b\nnot a header\n\nx').defects])
