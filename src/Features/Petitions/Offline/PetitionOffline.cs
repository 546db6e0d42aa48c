using CauNoi.Kernel;
using CauNoi.Kernel.Forms;
using CauNoi.Petitions.Categories;
using CauNoi.Petitions.Desk;
using CauNoi.Petitions.Rules;
using CauNoi.Petitions.Submit;
using CauNoi.Petitions.Take;
using CauNoi.Platform.Data;
using CauNoi.Platform.Files;
using CauNoi.Platform.Offline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Petitions.Offline;

/// <summary>A head of an area writes down, without signal, what a person of the area says, who agreed to that.</summary>
internal sealed class PetitionOffline : OfflineRoom
{
    private const string Petition = "petition";

    public override string Name => "petitions";

    public override Task<IReadOnlyList<OfflineForm>> Forms(OfflineAsk ask) => Task.FromResult<IReadOnlyList<OfflineForm>>(
        ask.Visit.Actor.May(PetitionAccess.WriteDown) ? [new OfflineForm(Petition, "Ghi thay một kiến nghị", "message-circle", Shape(ask).Empty)] : []);

    public override async Task<OfflineEnd> Receive(OfflineAsk ask, OfflineItem item)
    {
        var shape = Shape(ask);
        if (item.Form != Petition || item.Fields.Any(f => f.Value.Length > 0 && shape.Fields.All(s => s.Name != f.Key))) return OfflineEnd.Refuse([OfflineRefusals.FormChanged]);
        var values = shape.Read(item.Fields);
        if (!values.Ok) return OfflineEnd.Refuse(values.Refusals);
        var db = ask.Services.GetRequiredService<AppDb>();
        var key = item.Decided && await db.Petitions().AnyAsync(p => p.Id == item.Id, ask.Visit.Stop) ? Guid.CreateVersion7() : item.Id;
        var taken = await ask.Services.GetRequiredService<Intake>().Take(new Submission(key, PetitionDoor.Notebook, values[IntakeFields.Text])
        {
            Category = values[IntakeFields.Category], Address = values[IntakeFields.Address], Wanted = values[IntakeFields.Wanted], Name = values[IntakeFields.Name], Phone = values[IntakeFields.Phone],
            Place = item.Unit, AboutReceiver = values[IntakeFields.About] == SubmitForm.About, OnBehalf = true, Consented = values.Ticked(IntakeFields.Consent), Mark = change => item.Mark(change, key),
        }, ask.Visit.Actor, ask.Visit.Stop);
        // What it says about the own unit is not to be seen by whoever carried it, either.
        if (taken.Ok) return new OfflineEnd(taken.Already ? OfflineState.Standing : OfflineState.Received) { Address = $"/ban/kien-nghi/phieu/{key}" };
        return taken.Refusals.Contains(IntakeRefusals.KeyTaken) ? OfflineEnd.Ask(OfflineRefusals.KeptForPerson) : OfflineEnd.Refuse(taken.Refusals);
    }

    public override Task<Refusal?> Attach(OfflineAsk ask, Guid record, StoredFile photo) => Task.FromResult<Refusal?>(OfflineRefusals.NoPhotos);

    public override Task<OfflineBeside> Beside(OfflineAsk ask, OfflineItem item) => Task.FromResult(new OfflineBeside("Kiến nghị ghi thay",
        [.. Shape(ask).Fields.Where(f => item.Fields.GetValueOrDefault(f.Name, "").Length > 0).Select(f => new OfflineLine(f.Label, item.Fields[f.Name], null))], null));

    private static FormShape Shape(OfflineAsk ask) => new("ghi-thay",
    [
        new FieldShape(IntakeFields.Text, "Bà con nói gì?", FieldKind.Text) { Required = true, MaxLength = 4_000, Hint = "Ghi đúng lời, rồi đọc lại cho người ấy nghe." },
        WriteDownForm.CategoryField(ask.Services.GetRequiredService<CategoryList>().All),
        new FieldShape(IntakeFields.Address, "Chỗ nào?", FieldKind.Line) { MaxLength = 300 },
        new FieldShape(IntakeFields.Wanted, "Mong được làm thế nào?", FieldKind.Line) { MaxLength = 300 },
        new FieldShape(IntakeFields.About, "Có nói về Mặt trận xã hay người nhận đơn ở xã không?", FieldKind.Choice) { Choices = [new(SubmitForm.Own, "Không"), new(SubmitForm.About, "Có")] },
        new FieldShape(IntakeFields.Name, "Họ và tên người ấy", FieldKind.Line) { MaxLength = 80, Hint = "Bỏ trống nếu người ấy không muốn." },
        new FieldShape(IntakeFields.Phone, "Số điện thoại người ấy", FieldKind.Line) { MaxLength = 30 },
        new FieldShape(IntakeFields.Consent, "Người ấy đồng ý để tôi ghi thay", FieldKind.Tick) { Required = true, WhenEmpty = IntakeRefusals.ConsentNeeded.Sentence },
    ]);
}
