import random

random.seed(7)
secret = random.randint(1, 100)
low, high, guesses = 1, 100, 0
while True:
    guess = (low + high) // 2
    guesses += 1
    if guess < secret:
        low = guess + 1
    elif guess > secret:
        high = guess - 1
    else:
        print(f"Found {secret} after {guesses} guesses")
        break
