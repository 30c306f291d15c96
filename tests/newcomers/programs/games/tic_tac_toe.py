board = [" "] * 9
wins = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner():
    for a, b, c in wins:
        if board[a] == board[b] == board[c] != " ":
            return board[a]
def best(player):
    w = winner()
    if w: return (1 if w == "X" else -1), None
    free = [i for i, s in enumerate(board) if s == " "]
    if not free: return 0, None
    results = []
    for i in free:
        board[i] = player
        score, _ = best("O" if player == "X" else "X")
        board[i] = " "
        results.append((score, i))
    return (max if player == "X" else min)(results)
board[0], board[4], board[8] = "X", "O", "X"
print(best("O"))
