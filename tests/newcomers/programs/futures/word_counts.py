from concurrent.futures import ThreadPoolExecutor
from collections import Counter

texts = ["the quick brown fox", "the lazy dog", "the fox and the dog"]

def count(text):
    return Counter(text.split())

with ThreadPoolExecutor() as ex:
    total = sum(ex.map(count, texts), Counter())
for word, n in total.most_common(3):
    print(f"{word:<6}{n}")
