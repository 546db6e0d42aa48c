namespace CauNoi.Account;

/// <summary>Front door.</summary>
public sealed class AccountFeature;
