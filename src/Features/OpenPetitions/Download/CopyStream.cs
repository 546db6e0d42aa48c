using System.Globalization;
using System.Runtime.CompilerServices;
using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.OpenPetitions.Download;

/// <summary>
/// Every published copy, newest first, a piece at a time: memory holds one piece whatever there is, no transaction stays open,
/// and what is taken away meanwhile does not come.
/// </summary>
public sealed class CopyStream(AppDb db)
{
    private const int Piece = 1_000;

    public async IAsyncEnumerable<PublishedPetition> All([EnumeratorCancellation] CancellationToken stop)
    {
        var (rank, code) = (long.MaxValue, "");
        while (true)
        {
            var piece = await db.Set<PublishedPetition>()
                .FromSql($"select * from published_petition where rank <= {rank} and (rank < {rank} or code > {code}) order by rank desc, code limit {Piece}")
                .AsNoTracking().ToListAsync(stop);
            foreach (var copy in piece) yield return copy;
            if (piece.Count < Piece) yield break;
            (rank, code) = (piece[^1].Rank, piece[^1].Code);
        }
    }

    /// <summary>What a download says of a copy, by name of column.</summary>
    public static IReadOnlyList<(string Name, Func<PublishedPetition, string?> Value)> Columns { get; } =
    [
        ("ma", c => OpenCode.Show(c.Code)), ("loai", c => PublicWords.Word(c.Class)), ("linh_vuc", c => c.CategoryTitle), ("don_vi", c => Plain(c.Unit)), ("noi_xay_ra", c => c.Area is { } area ? Plain(area) : null),
        ("tinh_trang", c => PublicWords.Word(c.State)), ("ket_qua", c => c.Outcome is { } outcome ? PublicWords.Word(outcome) : null), ("ngay_nhan", c => Day(c.ReceivedOn)), ("ngay_phan_loai", c => Day(c.SortedOn)),
        // The day by which an agency should answer is said only where there is a public basis.
        ("han", c => c.LatenessSayable ? Day(c.DueOn) : null), ("ngay_tra_loi", c => Day(c.AnsweredOn)), ("ngay_ket_thuc", c => Day(c.ClosedOn)),
        ("noi_giu", c => c.Holder), ("co_quan", c => c.Agency), ("cho_tu_ngay", c => Day(c.WaitingSince)), ("co_minh_chung", c => c.Proven ? "co" : "khong"),
        ("nguoi_gui", c => PublicWords.Word(c.Sender)), ("mo_lai", c => Plain(c.Reopened)), ("doi_hen", c => Plain(c.PromisesMoved)), ("tieu_de", c => c.Title), ("noi_dung", c => c.Text), ("tra_loi", c => c.Answer),
        ("khong_cong_khai_vi", c => c.WithheldTitle ?? c.Withheld), ("cho", c => c.Place), ("vi_do", c => c.Latitude?.ToString(CultureInfo.InvariantCulture)), ("kinh_do", c => c.Longitude?.ToString(CultureInfo.InvariantCulture)),
    ];

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
