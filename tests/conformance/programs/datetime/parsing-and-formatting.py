from datetime import datetime

dt = datetime(2024, 3, 5, 7, 8, 9, 123456)
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f|%a %A|%b %B|%d %j|%I %p|%y %%|%w %U %W"))
print(dt.strftime("%G-W%V-%u"), f"{dt:%d/%m/%Y}", format(dt, ""), dt.ctime(), dt.strftime("%e|%D|%F|%T|%R|%h|%n|%C"))
samples = [("21/11/06 16:30", "%d/%m/%y %H:%M"), ("Jan 5 2023", "%b %d %Y"), ("2024-060", "%Y-%j"), ("3:07 PM", "%I:%M %p"),
           ("2024-03-05T07:08:09+0530", "%Y-%m-%dT%H:%M:%S%z"), ("12:00:00.5", "%H:%M:%S.%f"), ("Tuesday 05 March 2024", "%A %d %B %Y"), ("2024 10 1", "%Y %W %w")]
for text, form in samples:
    print(datetime.strptime(text, form))
for text, form in [("2024-13-01", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d"), ("2024-01-01 x", "%Y-%m-%d"), ("abc", "%H"), ("5", "%Q"), ("5", "%"), ("1 AM", "%H %p")]:
    try:
        print(datetime.strptime(text, form))
    except ValueError as e:
        print(e)
for iso in ("2024-03-05", "2024-03-05T07:08", "2024-03-05 07:08:09.5", "20240305T070809Z", "2024-W10-2T10", "2024-03-05T24:00", "2024-3-5", "hello"):
    try:
        print(datetime.fromisoformat(iso))
    except ValueError as e:
        print(e)
