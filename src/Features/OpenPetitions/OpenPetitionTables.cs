using CauNoi.OpenPetitions.CoSign;
using CauNoi.OpenPetitions.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CauNoi.OpenPetitions;

public static class OpenPetitionTables
{
    public static IQueryable<PublishedPetition> PublishedPetitions(this DbContext db) => db.Set<PublishedPetition>();

    internal static void Map(ModelBuilder model)
    {
        model.Entity<PublishedPetition>(copy =>
        {
            copy.ToTable("published_petition");
            copy.HasKey(c => c.Code);
            copy.Property(c => c.Code).ValueGeneratedNever();
            copy.Property(c => c.Class).HasConversion<short>();
            copy.Property(c => c.State).HasConversion<short>();
            copy.Property(c => c.Outcome).HasConversion<short?>();
            copy.Property(c => c.Sender).HasConversion<short>();
            copy.Property(c => c.Pictures).HasColumnType("jsonb");
            copy.Property(c => c.Path).HasColumnType("jsonb");
            copy.Ignore(c => c.PictureList).Ignore(c => c.Steps).Ignore(c => c.Shown).Ignore(c => c.LatenessSayable).Ignore(c => c.OverdueFrom);
        });
        model.Entity<PublishedFinding>(finding =>
        {
            finding.ToTable("published_finding");
            finding.HasKey(f => f.Code);
            finding.Property(f => f.Code).ValueGeneratedNever();
            finding.Property(f => f.State).HasConversion<short>();
        });
        model.Entity<PublishedChange>(change =>
        {
            change.ToTable("published_change");
            change.HasKey(c => c.Id);
            change.Property(c => c.Id).UseIdentityAlwaysColumn();
            change.Property(c => c.Tx).HasDefaultValueSql("tx_now()").ValueGeneratedOnAdd();
        });
        model.Entity<OpenWebhook>(webhook =>
        {
            webhook.ToTable("open_webhook");
            webhook.Property(w => w.Id).ValueGeneratedNever();
            webhook.Property(w => w.ToldTx).HasDefaultValueSql("tx_now()").ValueGeneratedOnAdd();
        });
        model.Entity<CoSignature>(signature =>
        {
            signature.ToTable("co_signature");
            signature.Property(s => s.Id).ValueGeneratedNever();
            signature.Property(s => s.Tx).HasDefaultValueSql("tx_now()").ValueGeneratedOnAdd();
        });
        model.Entity<CoSignatureConfirmation>(confirmation =>
        {
            confirmation.ToTable("co_signature_confirmation");
            confirmation.HasKey(c => c.Signature);
            confirmation.Property(c => c.Signature).ValueGeneratedNever();
            confirmation.Property(c => c.Tx).HasDefaultValueSql("tx_now()").ValueGeneratedOnAdd();
        });
    }
}
