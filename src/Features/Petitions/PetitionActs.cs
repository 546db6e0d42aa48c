using CauNoi.Kernel.Audit;

namespace CauNoi.Petitions;

/// <summary>What is written down about petitions. No field ever holds what a sender typed, not even its digest: an act outlives what is erased.</summary>
public static class PetitionActs
{
    public static readonly ActKind Take = new("petitions.take", "Nhận kiến nghị", new ActField("code"), new ActField("door"), new ActField("held"), new ActField("account"));

    public static readonly ActKind AddWords = new("petitions.add-words", "Người gửi ghi thêm");

    public static readonly ActKind Hide = new("petitions.hide", "Che một việc với người có vai trò ở đơn vị mà việc nói về", new ActField("people"));

    public static IReadOnlyList<ActKind> All { get; } = [Take, AddWords, Hide];
}
