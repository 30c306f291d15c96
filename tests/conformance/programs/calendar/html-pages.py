import calendar
import hashlib

c = calendar.HTMLCalendar()
year = c.formatyear(2024, 4)
print(len(year), hashlib.md5(year.encode()).hexdigest())
page = c.formatyearpage(2024, css=None, encoding='ascii')
print(page[:420].decode())
print(c.formatyearpage(2023)[:600].decode()[-200:])
