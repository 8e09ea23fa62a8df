using iSocket.Core.Text;

namespace iSocket.Core.Settings
{
    /// <summary>The code that SALDO sends to the operator, or none.</summary>
    public sealed class UssdCodeSetting : Setting
    {
        private const string None = "NO";

        /// <summary>Creates the row without a code.</summary>
        public UssdCodeSetting(int id, string name)
            : base(id, name)
        {
        }

        /// <summary>The code with its star and hash; empty when none is set.</summary>
        public string Value { get; private set; } = string.Empty;

        /// <summary>True when a code is set.</summary>
        public bool IsSet => Value.Length > 0;

        /// <inheritdoc/>
        public override string Range => "*<code># with 1 to " + UssdCode.MaxLength + " of 0-9, * and #; or NO";

        /// <inheritdoc/>
        public override void Reset()
        {
            Value = string.Empty;
        }

        /// <inheritdoc/>
        public override bool TrySet(string value)
        {
            if (value != None && !UssdCode.IsValid(value))
            {
                return false;
            }

            Value = value == None ? string.Empty : value;
            return true;
        }

        /// <inheritdoc/>
        public override string Confirmation()
        {
            return IsSet ? Value : None;
        }

        /// <inheritdoc/>
        public override string Answer()
        {
            return Name + ": " + Confirmation();
        }

        /// <inheritdoc/>
        public override void Write(RecordBuffer records)
        {
            records.AddText(Value);
        }

        /// <inheritdoc/>
        public override bool TryRead(RecordBuffer records)
        {
            string value = records.ReadText();
            bool isValid = value.Length == 0 || UssdCode.IsValid(value);
            Value = isValid ? value : string.Empty;
            return isValid;
        }
    }
}
