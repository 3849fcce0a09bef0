// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const vestingAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "beneficiary",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "startTimestamp",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "cliffSeconds",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "durationSeconds",
        "type": "uint64"
      },
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "cliffSeconds",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "durationSeconds",
        "type": "uint64"
      }
    ],
    "name": "InvalidCliffDuration",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "OwnableInvalidOwner",
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
    "name": "OwnableUnauthorizedAccount",
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
        "name": "token",
        "type": "address"
      }
    ],
    "name": "SafeERC20FailedOperation",
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
    "name": "Vesting_AlreadyUnstaking",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Vesting_BeneficiaryNeeded",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Vesting_NotUnstaking",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "here",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Vesting_TooLittle",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "token",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "ERC20Released",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "EtherReleased",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "previousOwner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "OwnershipTransferStarted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "previousOwner",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "OwnershipTransferred",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "beneficiary",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RewardsPassedOn",
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
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "StakeReturned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
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
        "indexed": false,
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "UnstakeRequested",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "acceptOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
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
    "name": "cliff",
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
    "name": "delegateVotes",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "duration",
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
    "name": "end",
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
    "name": "held",
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
    "name": "owner",
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
    "name": "pendingOwner",
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
        "name": "token",
        "type": "address"
      }
    ],
    "name": "releasable",
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
    "name": "releasable",
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
        "name": "token",
        "type": "address"
      }
    ],
    "name": "release",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "release",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "released",
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
        "name": "token",
        "type": "address"
      }
    ],
    "name": "released",
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
    "name": "renounceOwnership",
    "outputs": [],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
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
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "staked",
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
    "name": "staking",
    "outputs": [
      {
        "internalType": "contract IStaking",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "start",
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
        "name": "newOwner",
        "type": "address"
      }
    ],
    "name": "transferOwnership",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "shares",
        "type": "uint256"
      }
    ],
    "name": "unstake",
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
    "inputs": [],
    "name": "unstaking",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "requestId",
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
    "inputs": [
      {
        "internalType": "uint64",
        "name": "timestamp",
        "type": "uint64"
      }
    ],
    "name": "vestedAmount",
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
        "name": "token",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "timestamp",
        "type": "uint64"
      }
    ],
    "name": "vestedAmount",
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
    "name": "withdrawStake",
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
    "stateMutability": "payable",
    "type": "receive"
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
  }
] as const

export const vestingInitCode =
  '0x610100604052348015610010575f5ffd5b5060405161160c38038061160c83398101604081905261002f91610232565b82858584826001600160a01b03811661006257604051631e4fbdf760e01b81525f60048201526024015b60405180910390fd5b61006b8161015b565b506001600160401b03918216608052811660a0819052915082168110156100c2578161009682610167565b6040516303be3ef560e41b81526001600160401b03928316600482015291166024820152604401610059565b816100dd6100d86080516001600160401b031690565b610167565b6100e79190610299565b6001600160401b031660c05250506001600160a01b0381811660e08190526040516317066a5760e21b8152918716600483015290635c19a95c906024015f604051808303815f87803b15801561013b575f5ffd5b505af115801561014d573d5f5f3e3d5ffd5b5050505050505050506102ca565b610164816101a0565b50565b5f6001600160401b0382111561019c57604080516306dfcc6560e41b8152600481019190915260248101839052604401610059565b5090565b600380546001600160a01b0319169055610164815f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b6001600160a01b0381168114610164575f5ffd5b80516001600160401b038116811461022d575f5ffd5b919050565b5f5f5f5f5f60a08688031215610246575f5ffd5b855161025181610203565b945061025f60208701610217565b935061026d60408701610217565b925061027b60608701610217565b9150608086015161028b81610203565b809150509295509295909350565b6001600160401b0381811683821601908111156102c457634e487b7160e01b5f52601160045260245ffd5b92915050565b60805160a05160c05160e0516112c261034a5f395f81816102c10152818161051e0152818161067a0152818161074501528181610830015281816108e801528181610a9701528181610b9f0152610cc301525f818161022e0152610df701525f81816101f201528181610d78015261102401525f610c6001526112c25ff3fe60806040526004361061017e575f3560e01c80638c5fcdda116100cd578063a694fc3a11610087578063e30c397811610062578063e30c397814610467578063efbe1c1c14610484578063f2fde38b14610498578063fbccedae146104b7575f5ffd5b8063a694fc3a14610420578063be9a65551461043f578063bed9d86114610453575f5ffd5b80638c5fcdda1461036a5780638da5cb5b1461038957806396132521146103a55780639852595c146103b9578063a285aed7146103ed578063a3f8eace14610401575f5ffd5b8063372500ab11610138578063715018a611610113578063715018a61461030f57806379ba509714610323578063810ec23b1461033757806386d1a69f14610356575f5ffd5b8063372500ab1461029c5780634cf088d9146102b0578063630b1146146102fb575f5ffd5b80630a17b06b146101895780630b76619b146101bb5780630fb5a6b4146101e457806313d033c014610220578063191655871461025c5780632e17de781461027d575f5ffd5b3661018557005b5f5ffd5b348015610194575f5ffd5b506101a86101a3366004611189565b6104cb565b6040519081526020015b60405180910390f35b3480156101c6575f5ffd5b506101cf6104f6565b604080519283526020830191909152016101b2565b3480156101ef575f5ffd5b507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff166101a8565b34801561022b575f5ffd5b507f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff166101a8565b348015610267575f5ffd5b5061027b6102763660046111b8565b61058e565b005b348015610288575f5ffd5b506101a86102973660046111d1565b610626565b3480156102a7575f5ffd5b506101a861072e565b3480156102bb575f5ffd5b506102e37f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101b2565b348015610306575f5ffd5b506101cf610829565b34801561031a575f5ffd5b5061027b6108bd565b34801561032e575f5ffd5b5061027b6108de565b348015610342575f5ffd5b506101a86103513660046111e8565b61097c565b348015610361575f5ffd5b5061027b610a05565b348015610375575f5ffd5b5061027b6103843660046111b8565b610a70565b348015610394575f5ffd5b505f546001600160a01b03166102e3565b3480156103b0575f5ffd5b506001546101a8565b3480156103c4575f5ffd5b506101a86103d33660046111b8565b6001600160a01b03165f9081526002602052604090205490565b3480156103f8575f5ffd5b506101a8610af1565b34801561040c575f5ffd5b506101a861041b3660046111b8565b610b27565b34801561042b575f5ffd5b506101a861043a3660046111d1565b610b53565b34801561044a575f5ffd5b506101a8610c55565b34801561045e575f5ffd5b506101a8610c83565b348015610472575f5ffd5b506003546001600160a01b03166102e3565b34801561048f575f5ffd5b506101a8610d75565b3480156104a3575f5ffd5b5061027b6104b23660046111b8565b610db8565b3480156104c2575f5ffd5b506101a8610dc1565b5f6104f06104d860015490565b6104e0610af1565b6104ea919061122d565b83610df4565b92915050565b6040516367265c3b60e11b8152306004820181905260248201525f9081906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063ce4cb876906044016040805180830381865afa158015610562573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105869190611240565b915091509091565b5f61059882610b27565b6001600160a01b0383165f908152600260205260408120805492935083929091906105c490849061122d565b90915550506040518181526001600160a01b038316907fc0e523490dd523c33b1878c9eb14ff46991e3f5b2cd33710918618f2a39cba1b9060200160405180910390a26106228261061c5f546001600160a01b031690565b83610e47565b5050565b5f61062f610e81565b600454801561065d5760405163e108786560e01b815260040161065491815260200190565b60405180910390fd5b506040516379b134d560e01b8152306004820152602481018390527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906379b134d5906044016020604051808303815f875af11580156106c8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106ec9190611262565b600481905560405183815290915081907f695242aee3c558b00296372dd008e852628d2fc6ce51f4fadb7b4bbd330e65f09060200160405180910390a2919050565b604051633bd73ee360e21b81523060048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063ef5cfb8c906024016020604051808303815f875af1158015610793573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107b79190611262565b90506107ca5f546001600160a01b031690565b6001600160a01b03167f464ec7a7644067f537e994155cf81a1183ba2fd5542e700fee73f4289b5019e58260405161080491815260200190565b60405180910390a26108266108205f546001600160a01b031690565b82610eaf565b90565b5f5f6004547f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663c5daa37e6004546040518263ffffffff1660e01b815260040161087e91815260200190565b602060405180830381865afa158015610899573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105869190611262565b6108c5610e81565b604051636dde12bb60e01b815260040160405180910390fd5b6108e6610f22565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316635c19a95c6109265f546001600160a01b031690565b6040516001600160e01b031960e084901b1681526001600160a01b0390911660048201526024015f604051808303815f87803b158015610964575f5ffd5b505af1158015610976573d5f5f3e3d5ffd5b50505050565b6001600160a01b0382165f908152600260205260408120546109fe906040516370a0823160e01b81523060048201526001600160a01b038616906370a0823190602401602060405180830381865afa1580156109da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906104e09190611262565b9392505050565b5f610a0e610dc1565b90508060015f828254610a21919061122d565b90915550506040518181527fda9d4e5f101b8b9b1c5b76d0c5a9f7923571acfc02376aa076b75a8c080c956b9060200160405180910390a1610a6d6108205f546001600160a01b031690565b50565b610a78610e81565b6040516317066a5760e21b81526001600160a01b0382811660048301527f00000000000000000000000000000000000000000000000000000000000000001690635c19a95c906024015f604051808303815f87803b158015610ad8575f5ffd5b505af1158015610aea573d5f5f3e3d5ffd5b5050505050565b5f5f610afb6104f6565b9150505f610b07610829565b9150819050610b16834761122d565b610b20919061122d565b9250505090565b6001600160a01b0381165f90815260026020526040812054610b49834261097c565b6104f09190611279565b5f610b5c610e81565b478247811115610b8857604051638599390f60e01b815260048101929092526024820152604401610654565b5050604051630991d88160e21b81523060048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632647620490849060240160206040518083038185885af1158015610bef573d5f5f3e3d5ffd5b50505050506040513d601f19601f82011682018060405250810190610c149190611262565b60408051848152602081018390529192507f925435fa7e37e5d9555bb18ce0d62bb9627d0846942e58e5291e9a2dded462ed910160405180910390a1919050565b67ffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001690565b6004545f90808203610ca857604051639076817560e01b815260040160405180910390fd5b5f6004908155604051632e1a7d4d60e01b81529081018290527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632e1a7d4d906024016020604051808303815f875af1158015610d11573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610d359190611262565b9150807fd5965abc446dfa6107230a57ee76213cc0a79af412aaacb42481faeeea1bc08583604051610d6991815260200190565b60405180910390a25090565b5f7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff16610da9610c55565b610db3919061122d565b905090565b610a6d81610f63565b5f5f610dcc426104cb565b9050610dee610de882610dde60015490565b8103908111150290565b47610fd3565b91505090565b5f7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff168267ffffffffffffffff1610610e3f57610e3a8383610fe2565b6109fe565b505f92915050565b610e548383836001611084565b610e7c57604051635274afe760e01b81526001600160a01b0384166004820152602401610654565b505050565b5f546001600160a01b03163314610ead5760405163118cdaa760e01b8152336004820152602401610654565b565b80471015610ed95760405163cf47918160e01b815247600482015260248101829052604401610654565b610ef2828260405180602001604052805f8152506110e6565b15610efb575050565b3d15610f09576106226110fb565b60405163d6bda27560e01b815260040160405180910390fd5b60035433906001600160a01b03168114610f5a5760405163118cdaa760e01b81526001600160a01b0382166004820152602401610654565b610a6d81611106565b610f6b610e81565b600380546001600160a01b0383166001600160a01b03199091168117909155610f9b5f546001600160a01b031690565b6001600160a01b03167f38d16b8cac22d99fc7c124b9cd0de2d3fa1faef420bfe791d8c362d765e2270060405160405180910390a350565b5f8282188284100282186109fe565b5f610feb610c55565b8267ffffffffffffffff16101561100357505f6104f0565b61100b610d75565b8267ffffffffffffffff16106110225750816104f0565b7f000000000000000000000000000000000000000000000000000000000000000067ffffffffffffffff16611055610c55565b6110699067ffffffffffffffff8516611279565b611073908561128c565b61107d91906112a3565b90506104f0565b60405163a9059cbb60e01b5f8181526001600160a01b038616600452602485905291602083604481808b5af1925060015f511483166110da5783831516156110ce573d5f823e3d81fd5b5f873b113d1516831692505b60405250949350505050565b5f5f5f83516020850186885af1949350505050565b6040513d5f823e3d81fd5b610a6d81600380546001600160a01b0319169055610a6d815f80546001600160a01b038381166001600160a01b0319831681178455604051919092169283917f8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e09190a35050565b803567ffffffffffffffff81168114611184575f5ffd5b919050565b5f60208284031215611199575f5ffd5b6109fe8261116d565b80356001600160a01b0381168114611184575f5ffd5b5f602082840312156111c8575f5ffd5b6109fe826111a2565b5f602082840312156111e1575f5ffd5b5035919050565b5f5f604083850312156111f9575f5ffd5b611202836111a2565b91506112106020840161116d565b90509250929050565b634e487b7160e01b5f52601160045260245ffd5b808201808211156104f0576104f0611219565b5f5f60408385031215611251575f5ffd5b505080516020909101519092909150565b5f60208284031215611272575f5ffd5b5051919050565b818103818111156104f0576104f0611219565b80820281158282048414176104f0576104f0611219565b5f826112bd57634e487b7160e01b5f52601260045260245ffd5b50049056'
