"""What Locust runs: user classes, campaigns and the WebSocket client they speak through."""
