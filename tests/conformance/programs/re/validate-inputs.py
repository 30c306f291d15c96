import re

email = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
for text in ("ann@example.com", "bad@", "a.b+c@x-y.co.uk", "@x.y", "a b@c.d"):
    print(text, bool(email.fullmatch(text)))
phone = re.compile(r"^\+?(\d{1,3})?[ -]?\(?(\d{3})\)?[ -]?(\d{3})-?(\d{4})$")
for text in ("+1 (555) 123-4567", "5551234567", "555-123"):
    m = phone.match(text)
    print(text, m and m.groups())
print(re.findall(r"#(\w+)", "a #tag and #another_one"), re.split(r"\s*[,;]\s*", "a , b;c ;d"))
print(bool(re.fullmatch(r"(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}", "192.168.1.255")), re.fullmatch(r"[0-9a-fA-F]{6}", "12G456"))
