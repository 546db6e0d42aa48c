using CauNoi.Denunciations.Parts;
using CauNoi.Denunciations.Rules;
using CauNoi.Denunciations.Submit;
using CauNoi.Kernel.Forms;
using CauNoi.Platform.Data;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Denunciations.Receive;

/// <summary>
/// Somebody has come in person, perhaps because the identity must be protected. An officer writes it down and reads it back
/// (Decree 154/2026, Article 14); it goes straight into the sealed store, and the officer cannot open it again.
/// </summary>
public static class Receive
{
    public static readonly FormShape Form = new("tiep-nhan-to-cao",
    [
        SaidFields.About, SaidFields.Text, SaidFields.Proof, SaidFields.Photo, SaidFields.File,
        SaidFields.Name, SaidFields.Address, SaidFields.Phone,
        new FieldShape("bao-ve", "Người tố cáo yêu cầu bảo vệ bí mật danh tính", FieldKind.Tick),
        new FieldShape("tham-nhung", "Báo tin tham nhũng, lãng phí, không nêu tên", FieldKind.Tick),
        new FieldShape("da-doc", "Đã đọc lại cho người tố cáo nghe và được đồng ý", FieldKind.Tick) { Required = true, WhenEmpty = "Xin đọc lại cho người tố cáo nghe rồi đánh dấu." },
        new FieldShape("khoa", "Khoá của trang", FieldKind.Hidden) { Required = true, MaxLength = 64 },
    ]);

    public static IResult Show(Visit visit) => visit.Page<ReceivePage>(Form.With(("khoa", Submit.Submit.FreshKey())));

    public static async Task<IResult> Send(Visit visit, FormPost post, AppDb db, Changes changes, DenunciationStore store)
    {
        if (post["khoa"].Length < 32) throw new BadInput(400, "Trang gửi lên thiếu khoá. Xin mở lại trang rồi gửi lại.");
        var corruption = post.Values.Ticked("tham-nhung");
        var values = post.Values.Refuse(SubmitDecisions.Judge(post["noi-dung"], post["ho-ten"], post["dia-chi"], corruption));
        if (!values.Ok) return visit.Page<ReceivePage>(values, post.Ok ? 422 : post.RefusedStatus);
        var files = await SaidFields.Files(post, visit.Stop);
        if (!files.Ok) return visit.Page<ReceivePage>(values.Refuse(files.Refusals), 422);

        var slip = DenunciationSlip.Of(post["khoa"]);
        var said = SaidFields.Of(values);
        if (post.Values.Ticked("bao-ve")) said = [.. said, new SaidLine("Bảo vệ danh tính", "Người tố cáo yêu cầu bảo vệ bí mật danh tính.")];
        var content = new Denunciation(
            slip, visit.Actor.Hat!.Unit, corruption ? DenunciationKind.Corruption : DenunciationKind.Denunciation, DenunciationDoor.Desk, said) { Files = files.Value };
        var refused = await Sealing.Run(visit, db, changes, store, content);
        return refused is null ? visit.Page<SlipPage>(new SlipModel(slip, true)) : visit.Page<ReceivePage>(values.Refuse(refused), 409);
    }
}
