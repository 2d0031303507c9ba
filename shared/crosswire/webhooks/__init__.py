"""What senders and receivers of webhooks share: sending, answers, replay, a small receiver."""
