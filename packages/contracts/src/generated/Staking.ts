// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const stakingAbi = [
  {
    "inputs": [
      {
        "internalType": "contract ISettlement",
        "name": "settlement_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "internalType": "uint48",
        "name": "unbondDelay_",
        "type": "uint48"
      },
      {
        "internalType": "uint96",
        "name": "leastStake_",
        "type": "uint96"
      },
      {
        "internalType": "uint96",
        "name": "validatorBond_",
        "type": "uint96"
      },
      {
        "internalType": "uint16",
        "name": "validatorSeats_",
        "type": "uint16"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "CheckpointUnorderedInsertion",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ECDSAInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "ECDSAInvalidSignatureLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "ECDSAInvalidSignatureS",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "clock",
        "type": "uint48"
      }
    ],
    "name": "ERC5805FutureLookup",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "currentNonce",
        "type": "uint256"
      }
    ],
    "name": "InvalidAccountNonce",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Staking_AlreadyValidator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "most",
        "type": "uint16"
      }
    ],
    "name": "Staking_CommissionTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "credit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Staking_CreditTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      }
    ],
    "name": "Staking_InvalidKey",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Staking_KeyTaken",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "locked",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_LockTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "recovered",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "expected",
        "type": "address"
      }
    ],
    "name": "Staking_NoPossession",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "readyAt",
        "type": "uint256"
      }
    ],
    "name": "Staking_NotReady",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Staking_NotValidator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "Staking_NotWrappedCoin",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Staking_NotYours",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "Staking_NothingOwed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Staking_NothingToShare",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Staking_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      }
    ],
    "name": "Staking_RoleReserved",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "smallest",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "offered",
        "type": "uint256"
      }
    ],
    "name": "Staking_SetFull",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "held",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_SharesTooFew",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "active",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "locked",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_StakeLocked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "Staking_StakeTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "Staking_UnknownRequest",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Staking_ZeroAddress",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      }
    ],
    "name": "VotesExpiredSignature",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      }
    ],
    "name": "BondLocked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "module",
        "type": "address"
      }
    ],
    "name": "BondUnlocked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "effectiveAt",
        "type": "uint48"
      }
    ],
    "name": "CommissionAnnounced",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      }
    ],
    "name": "CommissionChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "CreditWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "fromDelegate",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "toDelegate",
        "type": "address"
      }
    ],
    "name": "DelegateChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "delegate",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "previousVotes",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newVotes",
        "type": "uint256"
      }
    ],
    "name": "DelegateVotesChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "generation",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burnt",
        "type": "uint256"
      }
    ],
    "name": "PoolEmptied",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RewardsClaimed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "funder",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RewardsFunded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "rewarded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      }
    ],
    "name": "Slashed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "Staked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "readyAt",
        "type": "uint256"
      }
    ],
    "name": "UnbondRequested",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      }
    ],
    "name": "ValidatorKeyRotated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      }
    ],
    "name": "ValidatorRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      }
    ],
    "name": "ValidatorRemoved",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "staker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "CLOCK_MODE",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "activeStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "claimRewards",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "clock",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "collect",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "commissionOf",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "announced",
        "type": "uint16"
      },
      {
        "internalType": "uint48",
        "name": "effectiveAt",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "creditOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      }
    ],
    "name": "delegate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "delegatee",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expiry",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "v",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "r",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "s",
        "type": "bytes32"
      }
    ],
    "name": "delegateBySig",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "delegates",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "freeStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fund",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "getPastTotalSupply",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "getPastVotes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "getRequest",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "pool",
            "type": "address"
          },
          {
            "internalType": "uint48",
            "name": "readyAt",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "generation",
            "type": "uint32"
          },
          {
            "internalType": "address",
            "name": "staker",
            "type": "address"
          },
          {
            "internalType": "uint128",
            "name": "shares",
            "type": "uint128"
          }
        ],
        "internalType": "struct IStaking.Request",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "getVotes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "cumulative",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "bytes32[]",
        "name": "siblingHashes",
        "type": "bytes32[]"
      },
      {
        "internalType": "uint256[]",
        "name": "siblingSums",
        "type": "uint256[]"
      }
    ],
    "name": "harvest",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "keyAddress",
        "type": "address"
      }
    ],
    "name": "keyHolder",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "leastStake",
    "outputs": [
      {
        "internalType": "uint96",
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "leaveValidators",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "lock",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "lockedStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      }
    ],
    "name": "lockedStake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "nonces",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "poolAssets",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "poolShares",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "internalType": "uint32",
        "name": "generation",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      }
    ],
    "name": "possessionDigest",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proofOfPossession",
        "type": "bytes"
      }
    ],
    "name": "registerValidator",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "requestCount",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "requestUnbond",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "requestWorth",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "rewardsOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proofOfPossession",
        "type": "bytes"
      }
    ],
    "name": "rotateKey",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "basisPoints",
        "type": "uint16"
      }
    ],
    "name": "setCommission",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "settlement",
    "outputs": [
      {
        "internalType": "contract ISettlement",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      }
    ],
    "name": "slash",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "stake",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "staker",
        "type": "address"
      }
    ],
    "name": "stakeOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "unbondDelay",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "enum IStaking.Role",
        "name": "role",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "unlock",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "validatorBond",
    "outputs": [
      {
        "internalType": "uint96",
        "name": "",
        "type": "uint96"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "validatorCount",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "validatorOf",
    "outputs": [
      {
        "internalType": "bytes",
        "name": "pubkey",
        "type": "bytes"
      },
      {
        "internalType": "bool",
        "name": "seated",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "validatorSeats",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "offset",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "limit",
        "type": "uint256"
      }
    ],
    "name": "validatorSet",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "account",
            "type": "address"
          },
          {
            "internalType": "bytes",
            "name": "pubkey",
            "type": "bytes"
          },
          {
            "internalType": "uint256",
            "name": "power",
            "type": "uint256"
          }
        ],
        "internalType": "struct IStaking.Validator[]",
        "name": "page",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
        "type": "uint256"
      }
    ],
    "name": "withdraw",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdrawCredit",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const

export const stakingInitCode =
  '0x610220604052348015610010575f5ffd5b5060405161587c38038061587c83398101604081905261002f91610345565b8482828887604051806040016040528060128152602001714f70656e4c6564676572205374616b696e6760701b815250604051806040016040528060018152602001603160f81b8152506100888261028260201b60201c565b6101205261009581610282565b61014052815160208084019190912060e052815190820120610100524660a05261012160e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c0526001600160a01b03821661016081905260408051637e062a3560e11b8152905163fc0c546a916004808201926020929091908290030181865afa158015610173573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061019791906103d1565b6001600160a01b03166101a05265ffffffffffff1661018052506001600160601b038216158015906101cc575061ffff811615155b826001909161020457604051635e9fd99560e01b81526001600160601b03909216600483015260248201526044015b60405180910390fd5b50506001600160601b039091166101c05261ffff166101e052610226816102bf565b5082633b9aca006001600160601b03821681111561026857604051635e9fd99560e01b81526001600160601b03909216600483015260248201526044016101fb565b505050506001600160601b0316610200525061044e915050565b5f5f829050601f815111156102ac578260405163305a27a960e01b81526004016101fb91906103f3565b80516102b782610428565b179392505050565b601080546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b0381168114610327575f5ffd5b50565b80516001600160601b0381168114610340575f5ffd5b919050565b5f5f5f5f5f5f60c0878903121561035a575f5ffd5b865161036581610313565b602088015190965061037681610313565b604088015190955065ffffffffffff81168114610391575f5ffd5b935061039f6060880161032a565b92506103ad6080880161032a565b915060a087015161ffff811681146103c3575f5ffd5b809150509295509295509295565b5f602082840312156103e1575f5ffd5b81516103ec81610313565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80516020808301519190811015610448575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e0516102005161536261051a5f395f81816108150152610ece01525f8181610b270152610d2201525f818161073901528181610d86015261339501525f81816102ec015281816123d0015261246001525f81816105a301528181611c01015261225501525f81816105ed01526120a001525f61385f01525f61383401525f61431701525f6142ef01525f61424a01525f61427401525f61429e01526153625ff3fe6080604052600436106102dc575f3560e01c806379b134d511610189578063bf7e214f116100d8578063ce4cb87611610092578063ec3be66f1161006d578063ec3be66f14610be4578063ef5cfb8c14610c1b578063f666d1b214610c3a578063fa6739c114610c67575f5ffd5b8063ce4cb87614610b5c578063e522538114610b90578063e980f94514610ba4575f5ffd5b8063bf7e214f14610981578063c3cda5201461099e578063c58343ef146109bd578063c594cc6514610ad8578063c5daa37e14610af7578063c669ff0314610b16575f5ffd5b80638d7ce0961161014357806391ddadf41161011e57806391ddadf4146109295780639ab24eb01461093b578063af35970d1461095a578063b60d428814610979575f5ffd5b80638d7ce096146108be5780638e539e8c146108dd5780638fb36037146108fc575f5ffd5b806379b134d5146107c65780637a9e5e4b146107e55780637deb3d1a146108045780637ecebe001461083757806384b0196e1461086b57806388e3562514610892575f5ffd5b80634bf5d7e9116102455780635badbe4c116101ff578063661f4792116101da578063661f4792146106985780636ff063e114610728578063738dddba146107735780637580725014610792575f5ffd5b80635badbe4c146106465780635c19a95c1461065a5780635ea8407014610679575f5ffd5b80634bf5d7e9146105185780634da33cee14610554578063502b74691461057357806351127fca1461059257806351160630146105dc578063587cde1e14610627575f5ffd5b806325c731501161029657806325c731501461047557806326476204146104895780632e1a7d4d1461049c57806331d70a9a146104bb5780633425286b146104da5780633a46b1a8146104f9575f5ffd5b80630f43a677146103425780630fb51f411461036957806315c6b078146103d85780632165e20b14610418578063226f2645146104375780632528fe1e14610456575f5ffd5b3661033e57336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016811461033c5760405163162c4f6f60e01b81526001600160a01b0390911660048201526024015b60405180910390fd5b005b5f5ffd5b34801561034d575f5ffd5b50610356610c86565b6040519081526020015b60405180910390f35b348015610374575f5ffd5b506103be610383366004614a42565b6001600160a01b03165f90815260066020526040902080546001909101546001600160801b0390911691600160c01b90910463ffffffff1690565b6040805192835263ffffffff909116602083015201610360565b3480156103e3575f5ffd5b506103566103f2366004614a42565b6001600160a01b03165f908152600660205260409020600201546001600160601b031690565b348015610423575f5ffd5b5061033c610432366004614a69565b610c96565b348015610442575f5ffd5b5061033c610451366004614ae1565b610ce8565b348015610461575f5ffd5b50610356610470366004614b4d565b610e08565b348015610480575f5ffd5b5061033c610e5a565b610356610497366004614a42565b610ea3565b3480156104a7575f5ffd5b506103566104b6366004614b7e565b6110de565b3480156104c6575f5ffd5b506103566104d5366004614b95565b6113f1565b3480156104e5575f5ffd5b506103566104f4366004614bbd565b61141b565b348015610504575f5ffd5b50610356610513366004614c0e565b61173a565b348015610523575f5ffd5b50604080518082018252600e81526d06d6f64653d74696d657374616d760941b602082015290516103609190614c64565b34801561055f575f5ffd5b5061033c61056e366004614ae1565b611774565b34801561057e575f5ffd5b5061033c61058d366004614c0e565b6117d8565b34801561059d575f5ffd5b506105c57f000000000000000000000000000000000000000000000000000000000000000081565b60405165ffffffffffff9091168152602001610360565b3480156105e7575f5ffd5b5061060f7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610360565b348015610632575f5ffd5b5061060f610641366004614a42565b61188d565b348015610651575f5ffd5b50601254610356565b348015610665575f5ffd5b5061033c610674366004614a42565b6118ce565b348015610684575f5ffd5b50610356610693366004614c76565b6118dd565b3480156106a3575f5ffd5b506106ff6106b2366004614a42565b6001600160a01b03165f9081526006602052604090206001810154600590910154600160e01b90910461ffff90811692600160801b830490911691600160901b900465ffffffffffff1690565b6040805161ffff948516815293909216602084015265ffffffffffff1690820152606001610360565b348015610733575f5ffd5b5061075b7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160601b039091168152602001610360565b34801561077e575f5ffd5b5061033c61078d366004614a69565b611969565b34801561079d575f5ffd5b506103566107ac366004614a42565b6001600160a01b03165f9081526013602052604090205490565b3480156107d1575f5ffd5b506103566107e0366004614c0e565b6119b3565b3480156107f0575f5ffd5b5061033c6107ff366004614a42565b611ddb565b34801561080f575f5ffd5b5061075b7f000000000000000000000000000000000000000000000000000000000000000081565b348015610842575f5ffd5b50610356610851366004614a42565b6001600160a01b03165f9081526002602052604090205490565b348015610876575f5ffd5b5061087f611e50565b6040516103609796959493929190614cc5565b34801561089d575f5ffd5b506108b16108ac366004614d5b565b611e92565b6040516103609190614d7b565b3480156108c9575f5ffd5b506103566108d8366004614a42565b611ff2565b3480156108e8575f5ffd5b506103566108f7366004614b7e565b61201f565b348015610907575f5ffd5b50610910612043565b6040516001600160e01b03199091168152602001610360565b348015610934575f5ffd5b50426105c5565b348015610946575f5ffd5b50610356610955366004614a42565b612067565b348015610965575f5ffd5b50610356610974366004614e4c565b612087565b61033c612139565b34801561098c575f5ffd5b506010546001600160a01b031661060f565b3480156109a9575f5ffd5b5061033c6109b8366004614ece565b612142565b3480156109c8575f5ffd5b50610a766109d7366004614b7e565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f90815260116020908152604091829020825160a08101845281546001600160a01b038082168352600160a01b820465ffffffffffff1694830194909452600160d01b900463ffffffff169381019390935260018101549091166060830152600201546001600160801b0316608082015290565b604051610360919081516001600160a01b03908116825260208084015165ffffffffffff169083015260408084015163ffffffff1690830152606080840151909116908201526080918201516001600160801b03169181019190915260a00190565b348015610ae3575f5ffd5b5061033c610af2366004614f29565b6121ff565b348015610b02575f5ffd5b50610356610b11366004614b7e565b612308565b348015610b21575f5ffd5b50610b497f000000000000000000000000000000000000000000000000000000000000000081565b60405161ffff9091168152602001610360565b348015610b67575f5ffd5b50610b7b610b76366004614b95565b61237b565b60408051928352602083019190915201610360565b348015610b9b575f5ffd5b506103566123b9565b348015610baf575f5ffd5b50610356610bbe366004614a42565b6001600160a01b03165f908152600660205260409020600101546001600160601b031690565b348015610bef575f5ffd5b5061060f610bfe366004614a42565b6001600160a01b039081165f908152600f60205260409020541690565b348015610c26575f5ffd5b50610356610c35366004614a42565b6124cb565b348015610c45575f5ffd5b50610c59610c54366004614a42565b6125c1565b604051610360929190614f4a565b348015610c72575f5ffd5b50610356610c81366004614a42565b6125e1565b5f610c91600c612601565b905090565b610ca2335b5f3661260a565b5f826006811115610cb557610cb5614f6d565b14158290610cd757604051634431ad7360e01b81526004016103339190614fa1565b50610ce3838383612703565b505050565b610cf3600c33612894565b153390610d1f57604051633d5628c160e11b81526001600160a01b039091166004820152602401610333565b507f000000000000000000000000000000000000000000000000000000000000000061ffff16610d4f600c612601565b03610d7f57335f90815260066020526040902060010154610d7f90600160601b90046001600160601b03166128b5565b610db3335f7f00000000000000000000000000000000000000000000000000000000000000006001600160601b031661297e565b610dbe600c33612b05565b50337f61809fa303a3a57f4d70552f533f3e0b003173d424590cd4bb22a2afe000990c610ded86868686612b19565b604051610dfa9190614c64565b60405180910390a250505050565b6001600160a01b0382165f908152600b6020526040812081836006811115610e3257610e32614f6d565b6006811115610e4357610e43614f6d565b81526020019081526020015f205490505b92915050565b610e65600c33612894565b3390610e8f57604051629d3f6160e61b81526001600160a01b039091166004820152602401610333565b50610ea133631b19599d60e21b612ce9565b565b5f6001600160a01b038216610ecb576040516382855d4160e01b815260040160405180910390fd5b347f00000000000000000000000000000000000000000000000000000000000000006001600160601b038116821015610f2957604051635e9fd99560e01b815260048101929092526001600160601b03166024820152604401610333565b5050610f358233612d6a565b6001600160a01b0382165f908152600660205260409020610f568134612e2e565b8154909250829082905f90610f759084906001600160801b0316614fc3565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555081815f0160108282829054906101000a90046001600160801b0316610fbe9190614fc3565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555034816001015f8282829054906101000a90046001600160601b03166110079190614fe2565b82546001600160601b039182166101009390930a9283029190920219909116179055506001600160a01b0383165f908152600760209081526040808320338452909152812080548492906110659084906001600160801b0316614fc3565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555061109283612e70565b604080513481526020810184905233916001600160a01b038616917f6c86f3fd5118b3aa8bb4f389a617046de0a3d3d477de1a1673d227f802f616dc910160405180910390a350919050565b5f818152601160209081526040808320815160a08101835281546001600160a01b038082168352600160a01b820465ffffffffffff16958301869052600160d01b90910463ffffffff169382019390935260018201549092166060830152600201546001600160801b03166080820152908390611171576040516372f375bf60e01b815260040161033391815260200190565b506060810151839033906001600160a01b031681146111b557604051636674350760e11b815260048101929092526001600160a01b03166024820152604401610333565b50506020810151839065ffffffffffff81164210156111f85760405163a9ea302b60e01b8152600481019290925265ffffffffffff166024820152604401610333565b50505f83815260116020908152604080832080546001600160f01b0319168155600180820180546001600160a01b0319169055600290910180546001600160801b031916905584516001600160a01b0316845260069092529182902090810154918301519091600160c01b900463ffffffff90811691160361139d57815161127f90612f27565b60808201516112989082906001600160801b0316613083565b608083015182549194509082905f906112bb9084906001600160801b0316615001565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555082816001015f8282829054906101000a90046001600160601b03166113049190615020565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b0316825f01516001600160a01b031603611392576080820151600282018054600c9061136d908490600160601b90046001600160801b0316615001565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505b815161139d90612e70565b815160405184815233916001600160a01b03169086907fe5df19de43c8c04fd192bc68e484b2593570925fbb6ad8c07ccafbc2aa5c37a19060200160405180910390a46113ea33846130b9565b5050919050565b5f6c0c9f2c9cd04674edea4000000061140a848461313e565b6114149190615053565b9392505050565b5f61142533610c9b565b61142e86612f27565b6001600160a01b0386165f90815260066020526040902060018101546001600160601b0316851061146c5760018101546001600160601b031661146e565b845b91505f6001600160a01b0385161561149b57600261148c89856131c1565b6114969190615053565b61149d565b5f5b6001600160a01b0389165f908152600b6020526040812091925090818960068111156114cb576114cb614f6d565b60068111156114dc576114dc614f6d565b81526020019081526020015f205490505f8185106114fa57816114fc565b845b90506115088183615066565b6001600160a01b038b165f908152600b60205260408120908b600681111561153257611532614f6d565b600681111561154357611543614f6d565b815260208101919091526040015f908120919091556002850180548392906115759084906001600160601b0316615020565b92506101000a8154816001600160601b0302191690836001600160601b0316021790555084846001015f8282829054906101000a90046001600160601b03166115be9190615020565b92506101000a8154816001600160601b0302191690836001600160601b031602179055505f83866115ef9190615066565b90506115fa85613244565b1561167a5760018501546001600160601b03166116178183615079565b91506116228c61328c565b600186015460408051600160c01b90920463ffffffff168252602082018390526001600160a01b038e16917f99fd939891f7a72cd65668a58e06fcfbc92ce6fc801d7ac4efe225b7f5fbc57b910160405180910390a2505b6116838b612e70565b6001600160a01b0388165f90815260136020526040812080548692906116aa908490615079565b90915550506001600160a01b0388168a60068111156116cb576116cb614f6d565b60408051898152602081018890529081018a90526001600160a01b038e16907f11fb2f8555321cb50c44fb3442c516ab00fb0b3e3a9f0b5239e2e0aae99989749060600160405180910390a46117208b613348565b61172c61dead826130b9565b505050505095945050505050565b5f61176461174783613418565b6001600160a01b0385165f9081526004602052604090209061345c565b6001600160d01b03169392505050565b61177f600c33612894565b33906117a957604051629d3f6160e61b81526001600160a01b039091166004820152602401610333565b50337fe13b6ae661caaa5246359531fbb6fc878cb0cd5582354b0c7bd51096f24094dc610ded86868686612b19565b335f81815260136020526040902054908183818111156118245760405163f2c4925560e01b81526001600160a01b03909316600484015260248301919091526044820152606401610333565b50505081816118339190615066565b335f8181526013602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a3610ce383836130b9565b5f5f6118b0836001600160a01b039081165f908152600360205260409020541690565b90506001600160a01b038116156118c75780611414565b5090919050565b336118d9818361350b565b5050565b5f5f5f5f61191f86868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061352a92505050565b50919450925090508585846119495760405163c61e9e9360e01b81526004016103339291906150b4565b505061195e876119598484613733565b61377f565b979650505050505050565b61197233610c9b565b5f82600681111561198557611985614f6d565b141582906119a757604051634431ad7360e01b81526004016103339190614fa1565b50610ce383838361297e565b5f6119be8333612d6a565b6001600160a01b0383165f908152600660209081526040808320600783528184203385529092529091208315801590611a01575080546001600160801b03168411155b8154869133916001600160801b0316908790611a58576040516322c3f2c360e21b81526001600160a01b0394851660048201529390921660248401526001600160801b031660448301526064820152608401610333565b5050505060018201548154600160601b9091046001600160601b031690859083905f90611a8f9084906001600160801b0316615001565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555084835f0160108282829054906101000a90046001600160801b0316611ad89190615001565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550336001600160a01b0316866001600160a01b031603611b60578483600201600c8282829054906101000a90046001600160801b0316611b3b9190614fc3565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505b611b6986612e70565b60028301546001840154600160601b90046001600160601b039081169116908111159087908390611b9a878a613083565b90919293611be25760405163baa0e4d560e01b81526001600160a01b03909416600485015260248401929092526001600160601b031660448301526064820152608401610333565b5050505060125f8154611bf4906150c7565b918290555093505f611c267f0000000000000000000000000000000000000000000000000000000000000000426150df565b90506040518060a00160405280886001600160a01b031681526020018265ffffffffffff1681526020018560010160189054906101000a900463ffffffff1663ffffffff168152602001336001600160a01b03168152602001876001600160801b031681525060115f8781526020019081526020015f205f820151815f015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506020820151815f0160146101000a81548165ffffffffffff021916908365ffffffffffff1602179055506040820151815f01601a6101000a81548163ffffffff021916908363ffffffff1602179055506060820151816001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506080820151816002015f6101000a8154816001600160801b0302191690836001600160801b03160217905550905050336001600160a01b0316876001600160a01b0316867f5d57f2a0a7293095679d9f944f705642c9f08ade63f815413ec47997d1c0faf18985604051611dc992919091825265ffffffffffff16602082015260400190565b60405180910390a45050505092915050565b60105433906001600160a01b03168114611e125760405162d1953b60e31b81526001600160a01b0382166004820152602401610333565b816001600160a01b03163b5f03611e47576040516361798f2f60e11b81526001600160a01b0383166004820152602401610333565b6118d9826137d9565b5f6060805f5f5f6060611e6161382d565b611e69613858565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b60605f611eac84611ea38686613883565b600c919061389b565b9050805167ffffffffffffffff811115611ec857611ec86150fd565b604051908082528060200260200182016040528015611f2457816020015b611f1160405180606001604052805f6001600160a01b03168152602001606081526020015f81525090565b815260200190600190039081611ee65790505b5091505f5b8151811015611fea575f828281518110611f4557611f45615111565b602002602001015190506040518060600160405280826001600160a01b03168152602001611f72836138a9565b81526001600160a01b0383165f90815260066020908152604090912060010154910190611fb890670de0b6b3a764000090600160601b90046001600160601b0316615125565b6001600160601b0316815250848381518110611fd657611fd6615111565b602090810291909101015250600101611f29565b505092915050565b6001600160a01b03165f90815260066020526040902060010154600160601b90046001600160601b031690565b5f61203461202c83613418565b60059061345c565b6001600160d01b031692915050565b6010545f90600160a01b900460ff1661205b57505f90565b50638fb3603760e01b90565b6001600160a01b0381165f908152600460205260408120612034906138fa565b604051630cd4e35160e21b81525f906001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016906333538d44906120e49030908b908b908b908b908b908b90600190600401615182565b6020604051808303815f875af1158015612100573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061212491906151da565b905061212f81613931565b9695505050505050565b610ea134613931565b8342111561216657604051632341d78760e11b815260048101859052602401610333565b604080517fe48329057bfd03d55e49b547132e39cffd9c1820ad7b9d4c5307691425d15adf60208201526001600160a01b0388169181019190915260608101869052608081018590525f906121e0906121d89060a0015b604051602081830303815290604052805190602001206139ee565b858585613a1a565b90506121ec8187613a46565b6121f6818861350b565b50505050505050565b806107d061ffff82168110156122365760405163517025f960e11b815261ffff928316600482015291166024820152604401610333565b505061224133612f27565b335f9081526006602052604081209061227a7f0000000000000000000000000000000000000000000000000000000000000000426150df565b60058301805467ffffffffffffffff60801b1916600160801b61ffff871690810265ffffffffffff60901b191691909117600160901b65ffffffffffff85169081029190911790925560408051918252602082019290925291925033917f7140e28e2e7ba051398447e9a07a43054fbed686378531825f413d321a66ccc891015b60405180910390a2505050565b5f81815260116020908152604080832080546001600160a01b03811685526006909352908320600181015491929091600160c01b900463ffffffff908116600160d01b909204161461235a575f612373565b60028201546123739082906001600160801b0316613083565b949350505050565b5f5f6123878484613a98565b6001600160a01b0385165f90815260066020526040902090925082906123ad9082613083565b915091505b9250929050565b6040516370a0823160e01b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906370a0823190602401602060405180830381865afa15801561241d573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061244191906151da565b60405163040b850f60e31b8152306004820152602481018290529091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063205c2878906044015f604051808303815f87803b1580156124a9575f5ffd5b505af11580156124bb573d5f5f3e3d5ffd5b505050506124c881613931565b90565b5f6124d68233612d6a565b6001600160a01b0382165f90815260076020908152604080832033845290915290206002810154612515906c0c9f2c9cd04674edea4000000090615053565b915082338361254a576040516334b7f73d60e11b81526001600160a01b03928316600482015291166024820152604401610333565b50506c0c9f2c9cd04674edea40000000816002015f82825461256c91906151f1565b909155505060405182815233906001600160a01b038516907f9310ccfcb8de723f578a9e4282ea9f521f05ae40dc08f3068dfad528a65ee3c79060200160405180910390a36125bb33836130b9565b50919050565b60605f6125cd836138a9565b6125d8600c85612894565b91509150915091565b6001600160a01b0381165f908152600660205260408120610e5490613b0e565b5f610e54825490565b5f5f61263e6126216010546001600160a01b031690565b863061263060045f898b615204565b6126399161522b565b613b6f565b91509150816126fc5763ffffffff8116156126d9576010805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee9061269990889088908890600401615261565b5f604051808303815f87803b1580156126b0575f5ffd5b505af11580156126c2573d5f5f3e3d5ffd5b50506010805460ff60a01b19169055506126fc9050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610333565b5050505050565b6001600160a01b0383165f908152600b602052604081208184600681111561272d5761272d614f6d565b600681111561273e5761273e614f6d565b815260208101919091526040015f2054905083838284818111156127795760405163590cd76f60e11b81526004016103339493929190615285565b5050505081816127899190615066565b6001600160a01b0385165f908152600b60205260408120908560068111156127b3576127b3614f6d565b60068111156127c4576127c4614f6d565b815260208082019290925260409081015f908120939093556001600160a01b038716835260069091528120600201805484929061280b9084906001600160601b0316615020565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b031683600681111561284b5761284b614f6d565b856001600160a01b03167f901754fe0b1cc2ee4e3f4d9cd6c467dfe0bc9d55b5b0275666cd857853ac29058560405161288691815260200190565b60405180910390a450505050565b6001600160a01b0381165f9081526001830160205260408120541515611414565b5f6128c0600c612601565b90505f5f19815b83811015612922575f6128db600c83613c01565b6001600160a01b0381165f90815260066020526040902060010154909150600160601b90046001600160601b031683811015612918578093508194505b50506001016128c7565b5081818580821061295f57604051635f0f6b4960e11b81526001600160a01b03909316600484015260248301919091526044820152606401610333565b5050506129788268191a5cdc1b1858d95960ba1b612ce9565b50505050565b6001600160a01b0383165f90815260066020526040902061299e81613b0e565b600182015460028301548692600160601b9092046001600160601b03908116929116908590811115612a0b5760405163baa0e4d560e01b81526001600160a01b0390941660048501526001600160601b039283166024850152911660448301526064820152608401610333565b505050506001600160a01b0384165f908152600b602052604081208391856006811115612a3a57612a3a614f6d565b6006811115612a4b57612a4b614f6d565b81526020019081526020015f205f828254612a669190615079565b90915550506002810180548391905f90612a8a9084906001600160601b0316614fe2565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b0316836006811115612aca57612aca614f6d565b856001600160a01b03167f8cbc6c7bb30db8e5fd6ef9d8f964cc93c56e2b3e957748b871612d02eda7d5428560405161288691815260200190565b5f611414836001600160a01b038416613c0c565b60605f5f5f5f612b5d89898080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061352a92505050565b93509350935093508389899091612b895760405163c61e9e9360e01b81526004016103339291906150b4565b5050612b958383613733565b6001600160a01b038083165f908152600f602052604090205491965016801580612bc757506001600160a01b03811633145b86829091612bea57604051634c7beedf60e11b81526004016103339291906152b4565b50505f612c35612bfa338961377f565b8a8a8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250613c5892505050565b905080836001600160a01b0380831690821614612c7857604051637d4de90960e01b81526001600160a01b03928316600482015291166024820152604401610333565b505050506001600160a01b03165f908152600f602090815260408083208054336001600160a01b0319909116811790915581518083018352958652931515858301908152938352600e90915290209151825551600191909101805460ff191691151591909117905550949350505050565b612cf4600c83613c80565b506001600160a01b0382165f908152600b60209081526040808320838052909152812054612d23918491612703565b816001600160a01b03167f3c2cbcca1a5b9f1b2b24ec7856414d332744f307f52a7d6195cb3801c2a990f882604051612d5e91815260200190565b60405180910390a25050565b612d7382612f27565b6001600160a01b038083165f8181526007602090815260408083209486168352938152838220928252600690529190912060040154612db59084908390613c94565b60018084019190915560028301919091556001600160a01b0384165f9081526006602052604090200154815463ffffffff600160c01b909204821691600160801b9091041681146129785781546001600160801b031963ffffffff8316600160801b02166001600160a01b031990911617825550505050565b81545f906001600160801b03168015612e685760018401546001600160601b0316612e5982856152dd565b612e639190615053565b612373565b509092915050565b6001600160a01b0381165f908152600660205260408120600181015481549192600160601b9091046001600160601b031691612ebd908490600160801b90046001600160801b0316613083565b9050818103612ecc5750505050565b6001830180546bffffffffffffffffffffffff60601b1916600160601b6001600160601b0384160217905581811115612f1857612f135f85612f0e8585615066565b613d4b565b612978565b612978845f612f0e8486615066565b6001600160a01b0381165f908152600660205260408120908080612f4a84613daf565b6009546003880155600487018390556005870180546001600160801b0319166001600160801b038316179055919450925090508115612fbb576001600160a01b0385165f90815260076020908152604080832090915281206002018054849290612fb5908490615079565b90915550505b6005840154600160901b900465ffffffffffff1615801590612ff15750600584015442600160901b90910465ffffffffffff1611155b156126fc5760058401805460018601805461ffff60e01b1916600160801b830461ffff908116600160e01b908102929092179283905567ffffffffffffffff60801b199093169093556040519290041681526001600160a01b038616907f2b6cf15144ce9e2d172bbfb01cfb234c2fb833adfd3a3abcc61398e8325387bd906020015b60405180910390a25050505050565b81545f906001600160801b031680156130b05760018401548190612e59906001600160601b0316856152dd565b505f9392505050565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114613102576040519150601f19603f3d011682016040523d82523d5f602084013e613107565b606091505b5050905080838390916126fc576040516319e91c4160e21b81526001600160a01b0390921660048301526024820152604401610333565b6001600160a01b0382165f9081526006602052604081208190819061316290613daf565b506001600160a01b038088165f908152600760209081526040808320938a16835292905220919350915061319890869084613c94565b5092506001600160a01b0380861690851603611fea576131b88184615079565b95945050505050565b6001600160a01b0382165f90815260066020526040812060028101548290600160601b90046001600160801b03166131f98680613a98565b6132039190615079565b82549091506001600160801b03161561323a5781546001600160801b031661322b82866152dd565b6132359190615053565b6131b8565b505f949350505050565b80545f906001600160801b031615801590610e545750815460018301546001600160801b039091169061328590633b9aca00906001600160601b03166152dd565b1092915050565b6001600160a01b0381165f9081526006602090815260408083206004810154600884528285206001808401805463ffffffff600160c01b9182900481168a5293909752949096209190915582549194936018926132ee928692909104166152f4565b825463ffffffff9182166101009390930a9283029190920219909116179055505f81556002810180546fffffffffffffffffffffffffffffffff60601b1916905560010180546bffffffffffffffffffffffff1916905550565b613353600c82612894565b61335a5750565b6001600160a01b0381165f908152600660209081526040808320600b83528184208480529092528220549091906133ba906001600160601b037f000000000000000000000000000000000000000000000000000000000000000016615066565b600283015460018401549192506001600160601b03908116600160601b9092041610806133ee5750806133ec83613b0e565b105b1561340757610ce383661cdb185cda195960ca1b612ce9565b8015610ce357610ce3835f8361297e565b5f4265ffffffffffff8116831061345357604051637669fc0f60e11b81526004810184905265ffffffffffff82166024820152604401610333565b61141483613e94565b81545f90818160058111156134b8575f61347584613eca565b61347f9085615066565b5f8881526020902090915081015465ffffffffffff90811690871610156134a8578091506134b6565b6134b3816001615079565b92505b505b5f6134c587878585614022565b905080156134ff576134e9876134dc600184615066565b5f91825260209091200190565b54600160301b90046001600160d01b031661195e565b5f979650505050505050565b6118d9826001600160a01b038316156135245782614078565b83614078565b5f5f5f5f5f85516040036135995760208601519350604086015190506401000003d0198110158061356157506401000003d0198410155b8061357d5750613570846140f1565b6401000003d01982830914155b1561359457505f935083925082915081905061372c565b6136e4565b855160211480156135fc5750855f815181106135b7576135b7615111565b6020910101516001600160f81b031916600160f91b14806135fc5750855f815181106135e5576135e5615111565b6020910101516001600160f81b031916600360f81b145b156136d257602186015193506401000003d019841061362757505f935083925082915081905061372c565b5f613631856140f1565b905061366081600461364a6401000003d0196001615079565b6136549190615053565b6401000003d019614115565b9150806401000003d0198384091461368657505f945084935083925082915061372c9050565b865f8151811061369857613698615111565b6020910101516001600160f81b031916600360f81b14600183811614146136cc576136c9826401000003d019615066565b91505b506136e4565b505f935083925082915081905061372c565b60018482600116600114868460405160200161370a929190918252602082015260400190565b604051602081830303815290604052805190602001205f1c9450945094509450505b9193509193565b60608161374457600160f91b61374a565b600360f81b5b6040516001600160f81b0319909116602082015260218101849052604101604051602081830303815290604052905092915050565b5f6114147ff994e94251f5035f1cb255033f2ec315b089c1cd95fce635a585142f3d1982ce8484805190602001206040516020016121bd939291909283526001600160a01b03919091166020830152604082015260600190565b601080546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6060610c917f0000000000000000000000000000000000000000000000000000000000000000614136565b6060610c917f0000000000000000000000000000000000000000000000000000000000000000614136565b5f828201838110159081025f198082188302186131b8565b60605f6131b8858585614173565b6001600160a01b0381165f908152600e60205260409020805460609190156138e457805460018201546138df919060ff16613733565b611414565b60405180602001604052805f8152509392505050565b80545f90801561392957613913836134dc600184615066565b54600160301b90046001600160d01b0316611414565b5f9392505050565b805f0361395157604051630d5e85f760e21b815260040160405180910390fd5b600a545f9061396d6c0c9f2c9cd04674edea40000000846152dd565b6139779190615079565b90505f613982614225565b905080156139b7576139948183615053565b60095f8282546139a49190615079565b909155506139b4905081836151f1565b91505b600a82905560405183815233907fd53214ca07be5520e229c395f05a3e5c0697ec6279184ffbe2758d304fd322cc906020016122fb565b5f610e546139fa61423e565b8360405161190160f01b8152600281019290925260228201526042902090565b5f5f5f5f613a2a88888888614367565b925092509250613a3a828261442f565b50909695505050505050565b6001600160a01b0382165f908152600260205260409020805460018101909155818114610ce3576040516301d4b62360e61b81526001600160a01b038416600482015260248101829052604401610333565b6001600160a01b038083165f818152600760209081526040808320948616835293815283822092825260069052918220600101548154600160801b900463ffffffff908116600160c01b9092041614613af1575f613afd565b80546001600160801b03165b6001600160801b0316949350505050565b600281015460018201545f916001600160601b03908116600160601b9092041611613b39575f613b60565b60028201546001830154613b60916001600160601b0390811691600160601b900416615020565b6001600160601b031692915050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15613bf7575f516020805191945081901c150291505b5094509492505050565b5f61141483836144e7565b5f818152600183016020526040812054613c5157508154600181810184555f848152602080822090930184905584548482528286019093526040902091909155610e54565b505f610e54565b5f5f5f5f613c6686866144f2565b925092509250613c76828261442f565b5090949350505050565b5f611414836001600160a01b03841661453b565b6001600160a01b0383165f90815260066020526040812060010154835483918391600160801b900463ffffffff908116600160c01b9092041614613d08576001600160a01b0386165f9081526008602090815260408083208854600160801b900463ffffffff168452909152902054613d0a565b835b9050846001015481613d1c9190615066565b8554613d3191906001600160801b03166152dd565b8560020154613d409190615079565b925050935093915050565b6001600160a01b038316613d7257613d6f6005614625613d6a84614630565b614663565b50505b6001600160a01b038216613d9457613d916005614694613d6a84614630565b50505b610ce3613da08461188d565b613da98461188d565b8361469f565b60048101546005820154600183015460038401546009545f936001600160801b0316928492600160601b9091046001600160601b031691613df09190615066565b613dfa91906152dd565b90508015613e8c57600185015461271090613e2090600160e01b900461ffff16836152dd565b613e2a9190615053565b925082613e378383615079565b613e419190615066565b8554909150613e6090600160801b90046001600160801b031682615053565b613e6a9085615079565b8554909450613e8990600160801b90046001600160801b0316826151f1565b91505b509193909250565b5f65ffffffffffff821115613ec6576040516306dfcc6560e41b81526030600482015260248101839052604401610333565b5090565b5f60018211613ed7575090565b816001600160801b8210613ef05760809190911c9060401b5b680100000000000000008210613f0b5760409190911c9060201b5b6401000000008210613f225760209190911c9060101b5b620100008210613f375760109190911c9060081b5b6101008210613f4b5760089190911c9060041b5b60108210613f5e5760049190911c9060021b5b60048210613f6a5760011b5b600302600190811c90818581613f8257613f8261503f565b048201901c90506001818581613f9a57613f9a61503f565b048201901c90506001818581613fb257613fb261503f565b048201901c90506001818581613fca57613fca61503f565b048201901c90506001818581613fe257613fe261503f565b048201901c90506001818581613ffa57613ffa61503f565b048201901c90506140198185816140135761401361503f565b04821190565b90039392505050565b5f5b81831015614070575f85815260209020838316600285851804019081015465ffffffffffff8681169116111561405c5780925061406a565b614067816001615079565b93505b50614024565b509392505050565b5f6140828361188d565b6001600160a01b038481165f8181526003602052604080822080546001600160a01b031916888616908117909155905194955093928516927f3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f9190a4610ce381836140ec86611ff2565b61469f565b5f6401000003d01960076401000003d019846401000003d019868709090892915050565b5f5f5f6141238686866147f4565b91509150816131b8576131b86012614846565b60605f61414283614857565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b606061418682614181865490565b61487e565b9150614192838361487e565b92508282035f8167ffffffffffffffff8111156141b1576141b16150fd565b6040519080825280602002602001820160405280156141da578160200160208202803683370190505b5090505f5b8281101561421b576141f38787830161488d565b5f015482828151811061420857614208615111565b60209081029190910101526001016141df565b5095945050505050565b5f61423060056138fa565b6001600160d01b0316905090565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561429657507f000000000000000000000000000000000000000000000000000000000000000046145b156142c057507f000000000000000000000000000000000000000000000000000000000000000090565b610c91604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156143a057505f91506003905082614425565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156143f1573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661441c57505f925060019150829050614425565b92505f91508190505b9450945094915050565b5f82600381111561444257614442614f6d565b0361444b575050565b600182600381111561445f5761445f614f6d565b0361447d5760405163f645eedf60e01b815260040160405180910390fd5b600282600381111561449157614491614f6d565b036144b25760405163fce698f760e01b815260048101829052602401610333565b60038260038111156144c6576144c6614f6d565b036118d9576040516335e2f38360e21b815260048101829052602401610333565b5f61141483836148a9565b5f5f5f8351604103614529576020840151604085015160608601515f1a61451b88828585614367565b955095509550505050614534565b505081515f91506002905b9250925092565b5f8181526001830160205260408120548015614615575f61455d600183615066565b85549091505f9061457090600190615066565b90508082146145cf575f865f01828154811061458e5761458e615111565b905f5260205f200154905080875f0184815481106145ae576145ae615111565b5f918252602080832090910192909255918252600188019052604090208390555b85548690806145e0576145e0615310565b600190038181905f5260205f20015f90559055856001015f8681526020019081526020015f205f905560019350505050610e54565b5f915050610e54565b5092915050565b5f6114148284615324565b5f6001600160d01b03821115613ec6576040516306dfcc6560e41b815260d0600482015260248101839052604401610333565b5f806146874261467f614675886138fa565b868863ffffffff16565b8791906148cf565b915091505b935093915050565b5f6114148284615343565b816001600160a01b0316836001600160a01b0316141580156146c057505f81115b15610ce3576001600160a01b03831615614762576001600160a01b0383165f90815260046020526040812081906146fd90614694613d6a86614630565b6001600160d01b031691506001600160d01b03169150846001600160a01b03167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a7248383604051614757929190918252602082015260400190565b60405180910390a250505b6001600160a01b03821615610ce3576001600160a01b0382165f908152600460205260408120819061479a90614625613d6a86614630565b6001600160d01b031691506001600160d01b03169150836001600160a01b03167fdec2bacdd2f05b59de34da9b523dff8be42e5e38e818c82fdb0bae774387a7248383604051613074929190918252602082015260400190565b5f5f825f0361480757505f90508061468c565b60405160208152602080820152602060408201528560608201528460808201528360a082015260205f60c08360055afa9250505f519050935093915050565b634e487b715f52806020526024601cfd5b5f60ff8216601f811115610e5457604051632cd44ac360e21b815260040160405180910390fd5b5f828218828410028218611414565b5f826123736124c8846148a5845f9081526020902090565b0190565b5f825f0182815481106148be576148be615111565b905f5260205f200154905092915050565b5f8061468785858582545f90819080156149cd575f6148f3876134dc600185615066565b805490915065ffffffffffff80821691600160301b90046001600160d01b031690881682111561493657604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361496f57825465ffffffffffff16600160301b6001600160d01b038916021783556149bf565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b945085935061468c92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b02919093161792019190915590508161468c565b80356001600160a01b0381168114614a3d575f5ffd5b919050565b5f60208284031215614a52575f5ffd5b61141482614a27565b803560078110614a3d575f5ffd5b5f5f5f60608486031215614a7b575f5ffd5b614a8484614a27565b9250614a9260208501614a5b565b929592945050506040919091013590565b5f5f83601f840112614ab3575f5ffd5b50813567ffffffffffffffff811115614aca575f5ffd5b6020830191508360208285010111156123b2575f5ffd5b5f5f5f5f60408587031215614af4575f5ffd5b843567ffffffffffffffff811115614b0a575f5ffd5b614b1687828801614aa3565b909550935050602085013567ffffffffffffffff811115614b35575f5ffd5b614b4187828801614aa3565b95989497509550505050565b5f5f60408385031215614b5e575f5ffd5b614b6783614a27565b9150614b7560208401614a5b565b90509250929050565b5f60208284031215614b8e575f5ffd5b5035919050565b5f5f60408385031215614ba6575f5ffd5b614baf83614a27565b9150614b7560208401614a27565b5f5f5f5f5f60a08688031215614bd1575f5ffd5b614bda86614a27565b9450614be860208701614a5b565b935060408601359250614bfd60608701614a27565b949793965091946080013592915050565b5f5f60408385031215614c1f575f5ffd5b614c2883614a27565b946020939093013593505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6114146020830184614c36565b5f5f5f60408486031215614c88575f5ffd5b614c9184614a27565b9250602084013567ffffffffffffffff811115614cac575f5ffd5b614cb886828701614aa3565b9497909650939450505050565b60ff60f81b8816815260e060208201525f614ce360e0830189614c36565b8281036040840152614cf58189614c36565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015614d4a578351835260209384019390920191600101614d2c565b50909b9a5050505050505050505050565b5f5f60408385031215614d6c575f5ffd5b50508035926020909101359150565b5f602082016020835280845180835260408501915060408160051b8601019250602086015f5b82811015614dff57868503603f19018452815180516001600160a01b03168652602080820151606091880182905290614ddc90880182614c36565b604092830151979092019690965294506020938401939190910190600101614da1565b50929695505050505050565b5f5f83601f840112614e1b575f5ffd5b50813567ffffffffffffffff811115614e32575f5ffd5b6020830191508360208260051b85010111156123b2575f5ffd5b5f5f5f5f5f5f60808789031215614e61575f5ffd5b8635955060208701359450604087013567ffffffffffffffff811115614e85575f5ffd5b614e9189828a01614e0b565b909550935050606087013567ffffffffffffffff811115614eb0575f5ffd5b614ebc89828a01614e0b565b979a9699509497509295939492505050565b5f5f5f5f5f5f60c08789031215614ee3575f5ffd5b614eec87614a27565b95506020870135945060408701359350606087013560ff81168114614f0f575f5ffd5b9598949750929560808101359460a0909101359350915050565b5f60208284031215614f39575f5ffd5b813561ffff81168114611414575f5ffd5b604081525f614f5c6040830185614c36565b905082151560208301529392505050565b634e487b7160e01b5f52602160045260245ffd5b60078110614f9d57634e487b7160e01b5f52602160045260245ffd5b9052565b60208101610e548284614f81565b634e487b7160e01b5f52601160045260245ffd5b6001600160801b038181168382160190811115610e5457610e54614faf565b6001600160601b038181168382160190811115610e5457610e54614faf565b6001600160801b038281168282160390811115610e5457610e54614faf565b6001600160601b038281168282160390811115610e5457610e54614faf565b634e487b7160e01b5f52601260045260245ffd5b5f826150615761506161503f565b500490565b81810381811115610e5457610e54614faf565b80820180821115610e5457610e54614faf565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f61237360208301848661508c565b5f600182016150d8576150d8614faf565b5060010190565b65ffffffffffff8181168382160190811115610e5457610e54614faf565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f6001600160601b0383168061513d5761513d61503f565b806001600160601b0384160491505092915050565b8183525f6001600160fb1b03831115615169575f5ffd5b8260051b80836020870137939093016020019392505050565b60018060a01b038916815287602082015286604082015260c060608201525f6151af60c083018789615152565b82810360808401526151c2818688615152565b91505082151560a08301529998505050505050505050565b5f602082840312156151ea575f5ffd5b5051919050565b5f826151ff576151ff61503f565b500690565b5f5f85851115615212575f5ffd5b8386111561521e575f5ffd5b5050820193919092039150565b80356001600160e01b0319811690600484101561461e576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190525f906131b8908301848661508c565b6001600160a01b0385168152608081016152a26020830186614f81565b60408201939093526060015292915050565b604081525f6152c66040830185614c36565b905060018060a01b03831660208301529392505050565b8082028115828204841417610e5457610e54614faf565b63ffffffff8181168382160190811115610e5457610e54614faf565b634e487b7160e01b5f52603160045260245ffd5b6001600160d01b038181168382160190811115610e5457610e54614faf565b6001600160d01b038281168282160390811115610e5457610e54614faf56'
