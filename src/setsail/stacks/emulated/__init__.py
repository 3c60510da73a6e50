"""The stand-ins that let the Pulumi program run without Pulumi's engine and without a cloud."""
