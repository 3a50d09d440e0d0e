"""What a prompt teaches about its labels: rules, tables of rules, examples."""
