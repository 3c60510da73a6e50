"""What the cloud holds, listed from the cloud alone, and compared with what was asked for."""
