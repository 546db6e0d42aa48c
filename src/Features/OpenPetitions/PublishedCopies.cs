using CauNoi.OpenPetitions.Rules;
using CauNoi.Platform.Data;

namespace CauNoi.OpenPetitions;

/// <summary>
/// How copies come and go: in the transaction of the step that causes it, so that what is public never runs ahead of a
/// decision, nor behind one.
/// </summary>
public sealed class PublishedCopies(AppDb db)
{
    /// <summary>Publishes a case, or brings its copy up to date.</summary>
    public async Task Put(Change change, PublishedCopy copy, CancellationToken stop)
    {
        Refuse(copy);
        copy = copy with { Code = OpenCode.Parse(copy.Code)! };
        var masked = false;
        if (await db.Set<PublishedPetition>().FindAsync([copy.Code], stop) is { } kept)
        {
            var before = (kept.Title, kept.Text, kept.Answer, kept.Place, kept.Pictures);
            kept.Fill(copy, change.Now);
            masked = before != (kept.Title, kept.Text, kept.Answer, kept.Place, kept.Pictures);
            if (await db.Set<PublishedFinding>().FindAsync([copy.Code], stop) is { } finding) finding.Fill(kept);
        }
        else
        {
            var row = PublishedPetition.Of(copy, change.Now);
            change.Add(row);
            change.Add(PublishedFinding.Of(row));
        }

        change.Add(new PublishedChange { Code = copy.Code, Purges = masked, At = change.Now });
    }

    /// <summary>Takes a case out of the public's sight: its copy and all it is found by. Nothing of it stays but that something was taken.</summary>
    public async Task Take(Change change, string code, CancellationToken stop)
    {
        if (OpenCode.Parse(code) is not { } known || await db.Set<PublishedPetition>().FindAsync([known], stop) is not { } copy) return;
        change.Remove(copy);
        if (await db.Set<PublishedFinding>().FindAsync([known], stop) is { } finding) change.Remove(finding);
        change.Add(new PublishedChange { Code = known, Taken = true, Purges = true, At = change.Now });
    }

    // A mistake in the program, never of a person: it must not reach the public whatever else goes wrong.
    private static void Refuse(PublishedCopy copy)
    {
        if (OpenCode.Parse(copy.Code) is null) throw new ArgumentException("A copy has a code of eight signs.", nameof(copy));
        if (!Enum.IsDefined(copy.Class)) throw new ArgumentException("There is no public copy of this class.", nameof(copy));
        if (!Enum.IsDefined(copy.State)) throw new ArgumentException("A copy is made only of what a person has classified.", nameof(copy));
        if (copy.Withheld is not null && (copy.Title ?? copy.Text ?? copy.Answer ?? copy.Place) is not null)
            throw new ArgumentException("What is withheld shows no words.", nameof(copy));
        if (copy.CategoryTitle.Length == 0 || copy.Holder.Length == 0) throw new ArgumentException("A copy says what it is about and who holds it.", nameof(copy));
    }
}
